/** Ids of the calendar into words. */
import { scenario } from '../../table/state/table.ts'
import { calendarTitle } from '../../table/words/names.ts'
import { sentence } from '../../text/sentence.ts'

export { calendarTitle }
/** How something that was due was carried out, as one names it. */
export const conductName = (how: string): string => sentence(`years.${how || 'due'}`)
export const terms = () => scenario.value?.calendar
