/** How others come to this table, for whoever was told its code. */
import type { JSX } from 'preact'
import { me } from '../../table/state/table.ts'
import { m } from '../../text/m.ts'
import { Section } from '../../ui/section.tsx'
import { Invite } from './invite.tsx'

export const InvitePanel = (): JSX.Element | null =>
  me.value?.code ? (
    <Section id="invite" title={m.invite_others()}>
      <Invite code={me.value.code} />
    </Section>
  ) : null
