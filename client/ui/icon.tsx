import type { JSX } from 'preact'

/** A sign of the sprite in `index.html`; never alone, always beside its word. */
export const Icon = ({ name }: { name: string }): JSX.Element => (
  <svg class="i" aria-hidden="true">
    <use href={`#icon-${name}`} />
  </svg>
)
