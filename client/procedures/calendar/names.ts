/** Ids of the calendar into words. */
import { scenario } from '../../table/state/table.ts'
import { calendarTitle } from '../../table/words/names.ts'
import { sentence } from '../../text/sentence.ts'

export { calendarTitle }
/** How something that is due was carried out, or that it is due. */
export const doneName = (how: string): string => sentence(how ? `years.did-${how}` : 'years.due')
export const terms = () => scenario.value?.calendar
