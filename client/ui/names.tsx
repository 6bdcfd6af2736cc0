/** Names of people, set apart by what they stand in: a name may hold a comma, and run from right to left. */
import type { JSX } from 'preact'
import './names.css'

export const Names = ({ of: names }: { of: readonly string[] }): JSX.Element => (
  <>
    {names.map((name) => (
      <bdi key={name} class="name">
        {name}
      </bdi>
    ))}
  </>
)
