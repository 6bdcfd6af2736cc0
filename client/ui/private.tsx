/** The lock and the words that go with everything that only its owner sees; its ground is the class `private`. */
import type { ComponentChildren, JSX } from 'preact'
import { m } from '../text/m.ts'
import { Icon } from './icon.tsx'
import './private.css'

export const PrivateTag = ({ children = m.only_you_see() }: { children?: ComponentChildren }): JSX.Element => (
  <span class="private__tag">
    <Icon name="lock" />
    <span>{children}</span>
  </span>
)
