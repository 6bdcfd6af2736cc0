/** Only an instructor looks through the eyes of a seat or holds one (OBS-1): a delegate's desk does without the code. */
import type { JSX } from 'preact'
import { isInstructor } from '../../table/state/table.ts'
import { later } from '../../ui/later.tsx'

const EyesStrip = later(() => import('./eyes.tsx').then((part) => part.EyesStrip))

export const Eyes = (): JSX.Element | null => (isInstructor.value ? <EyesStrip /> : null)
