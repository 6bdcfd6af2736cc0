/** Square brackets hold whatever is not agreed yet. */
import type { ComponentChildren, JSX } from 'preact'
import './brackets.css'

export const Brackets = ({ children }: { children: ComponentChildren }): JSX.Element => (
  <>
    <span class="br">[</span>
    {children}
    <span class="br">]</span>
  </>
)
