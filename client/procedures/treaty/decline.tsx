/** The way to decline, where one may. */
import type { JSX } from 'preact'
import { isOffered } from '../../moves/offers.ts'
import { LateFold } from '../../ui/late-fold.tsx'
import { later } from '../../ui/later.tsx'
import type { DeclineProps } from './decline-form.tsx'

const Form = later(() => import('./decline-form.tsx').then(({ DeclineForm }) => DeclineForm))

export const Decline = (props: DeclineProps): JSX.Element | null =>
  isOffered(props.id) ? <LateFold isAct title={props.label} inside={() => <Form {...props} />} /> : null
