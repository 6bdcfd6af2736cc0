/** Not to sign, or not to be bound: a reason for each document, and one hold for all, for it cannot be taken back. */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Command } from '../../shared/engine/kernel/command.ts'
import type { Act, Sentence } from '../../shared/guidance/situation.ts'
import { act as send } from '../moves/act.ts'
import { Refused } from '../moves/refused.tsx'
import type { Refusal } from '../moves/verdict.ts'
import { draft } from '../table/state/drafts.ts'
import { link } from '../table/state/table.ts'
import { documentTitle } from '../table/words/names.ts'
import { m } from '../text/m.ts'
import { sentence } from '../text/sentence.ts'
import { Hold } from '../ui/hold.tsx'
import { isReason, ReasonField } from '../ui/reason-field.tsx'
import { isRefusing } from './refusal.ts'
import { say } from './situation.ts'
import { Slim } from './slim.tsx'

type Declined = Extract<Command, { type: 'decline-signature' | 'decline-consent' }>

/** What one is about to decline, each with the reason that everybody will read: proposed, until it is put in other words. */
interface Refusing {
  readonly command: Declined
  readonly proposed: Sentence | undefined
}
const refusalsIn = ({ steps }: Act): Refusing[] =>
  steps.flatMap(({ command, words }) =>
    command.type === 'decline-signature' || command.type === 'decline-consent'
      ? [{ command, proposed: words?.reason }]
      : [],
  )

const UNTOUCHED = null
const ownWords = ({ command: { type, document } }: Refusing) => draft<string | null>(`${type}:${document}`, UNTOUCHED)
const reasonOf = (one: Refusing): string => ownWords(one).value ?? (one.proposed ? say(one.proposed) : '')

export const Reasons = ({ of: act }: { of: Act }): JSX.Element => (
  <>
    {refusalsIn(act).map((one) => (
      <fieldset class="declining" key={one.command.document}>
        <legend class="serif">{documentTitle(one.command.document)}</legend>
        <ReasonField
          id={`reason-${one.command.document}`}
          value={reasonOf(one)}
          onValue={(text) => {
            ownWords(one).value = text
          }}
        />
      </fieldset>
    ))}
  </>
)

function DecliningHold({ of: act }: { of: Act }): JSX.Element {
  const [refused, setRefused] = useState<Refusal | undefined>()
  const all = refusalsIn(act)

  async function decline(): Promise<void> {
    for (const one of all) {
      const answer = await send({ ...one.command, reason: reasonOf(one) })
      if (!answer.ok) return setRefused(answer)
    }
    isRefusing.value = false
  }

  return (
    <>
      <Hold
        label={sentence(`acts.${act.label}`, act.params)}
        icon="cross"
        off={link.value !== 'live' || !all.every((one) => isReason(reasonOf(one)))}
        onDone={() => void decline()}
      />
      <Refused of={refused ?? null} at="" />
    </>
  )
}

export const DecliningDock = ({ of: act }: { of: Act }): JSX.Element => (
  // biome-ignore lint/a11y/useSemanticElements: whoever listens finds the act by it, and it is no part of a form
  <div class="dock dock--hold" role="group" aria-label={m.your_turn()}>
    <Slim />
    <DecliningHold of={act} />
  </div>
)

/** Beside another main act. */
export const Declining = ({ of: act }: { of: Act }): JSX.Element => (
  <section>
    <Reasons of={act} />
    <DecliningHold of={act} />
  </section>
)
