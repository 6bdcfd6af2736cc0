/** Agreeing to a text ad referendum, and what the capital makes of it (TRT-8). */
import type { JSX } from 'preact'
import { unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardDocument } from '../../../shared/engine/procedures/treaty/view.ts'
import { Acts } from '../../moves/acts.tsx'
import { isOffered } from '../../moves/offers.ts'
import { deadline } from '../../table/state/now.ts'
import { pace } from '../../table/state/table.ts'
import { partyName } from '../../table/words/names.ts'
import { m } from '../../text/m.ts'
import { Countdown } from '../../ui/countdown.tsx'
import { Decline } from './decline.tsx'

export const Referendum = ({ of: { id: document, referenda } }: { of: BoardDocument }): JSX.Element => (
  <>
    {[...unpair(referenda).keys()].map((party) => (
      <Countdown
        key={party}
        until={deadline(`referendum:${document}:${party}`)}
        of={2 * (pace.value?.capital ?? 0)}
        label={m.clock_referendum({ party: partyName(party) })}
      />
    ))}
    <Acts
      of={[
        {
          key: `agree-ad-referendum:${document}`,
          command: { type: 'agree-ad-referendum', document },
          label: m.agree_ad_referendum(),
          quiet: true,
        },
        {
          key: `confirm-agreement:${document}`,
          command: { type: 'confirm-agreement', document },
          label: m.confirm_agreement(),
          icon: 'check',
        },
      ]}
    />
    {isOffered(`confirm-agreement:${document}`) && <p class="note">{m.confirm_agreement_note()}</p>}
    <Decline
      command={(reason) => ({ type: 'refuse-agreement', document, reason })}
      id={`refuse-agreement:${document}`}
      label={m.refuse_agreement()}
    />
  </>
)
