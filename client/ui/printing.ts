/** Whether the page is being put on paper: what is folded away on the screen is drawn then, for paper has no folds. */
import { signal } from '@preact/signals'

const paper = matchMedia('print')
export const printing = signal(paper.matches)
paper.addEventListener('change', () => {
  printing.value = paper.matches
})
