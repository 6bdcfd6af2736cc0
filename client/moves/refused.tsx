/** What the table has just said no to, for as long as that can still be so. */
import type { JSX } from 'preact'
import { offer } from './offers.ts'
import type { Refusal } from './verdict.ts'
import { Why } from './why.tsx'

/** Rules of who may act, and when: the desk's options tell them too, and tell when they no longer stand in the way. */
const TOLD_BY_OPTIONS = /^(?:CLK|STG|DEL|OBS|DEC)-/

interface RefusedProps {
  of: Refusal | null | undefined
  /** The key of what was tried. */
  at?: string | undefined
}

export function Refused({ of: refusal, at = '' }: RefusedProps): JSX.Element | null {
  if (!refusal || (TOLD_BY_OPTIONS.test(refusal.rule) && offer(at) === '')) return null
  return <Why of={refusal} loud />
}
