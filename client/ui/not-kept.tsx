/** Says that this browser keeps nothing. A part of its own, with its words: hardly anybody needs it. */
import type { JSX } from 'preact'
import { m } from '../text/m.ts'
import { Icon } from './icon.tsx'

export const NotKept = (): JSX.Element => (
  <p class="strip strip--notice" role="status">
    <Icon name="save" />
    <span>{m.not_kept()}</span>
  </p>
)
