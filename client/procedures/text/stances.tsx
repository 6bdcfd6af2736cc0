/** What the parties say of an option that they do not back, and our own word on it (TXT-6). It binds nobody. */
import type { JSX } from 'preact'
import { SILENT, type Stance, stancesIn } from '../../../shared/engine/scoring/stance.ts'
import type { Wish } from '../../moves/acts.tsx'
import { board, desk, seen } from '../../table/state/table.ts'
import { partyOf } from '../../table/words/names.ts'
import { m } from '../../text/m.ts'
import { Chip } from '../../ui/chip.tsx'
import './stances.css'

const NOBODY: ReadonlyMap<string, Stance> = new Map()
const stancesOn = (question: string): ReadonlyMap<string, Stance> => {
  const row = board.value?.stances.get(question) ?? desk.value?.stances.get(question)
  return row ? stancesIn(row) : NOBODY
}

const KINDS = ['canLive', 'cannot'] as const
type Kind = (typeof KINDS)[number]
const theirs: Readonly<Record<Kind, () => string>> = { canLive: m.they_can_live, cannot: m.they_cannot_accept }
const ours: Readonly<Record<Kind, () => string>> = { canLive: m.can_live_with, cannot: m.cannot_accept }

/** Who can live with an option, and who cannot accept it; nothing where nobody has said so. */
export function Stances({ question, option }: { question: string; option: string }): JSX.Element {
  const all = [...stancesOn(question)]
  return (
    <>
      {KINDS.map((kind) => {
        const parties = all.flatMap(([party, stance]) => (stance[kind].includes(option) ? (partyOf(party) ?? []) : []))
        return (
          parties.length > 0 && (
            <p key={kind} class="chips stance">
              <span class="note">{theirs[kind]()}</span>
              {parties.map((party) => (
                <Chip key={party.id} party={party} you={party.id === seen.value} />
              ))}
            </p>
          )
        )
      })}
    </>
  )
}

/** Our own word on an option that we do not back: pressed once it is said, pressed again it is taken back. */
export function stanceSteps(question: string, option: string): Wish[] {
  const own = stancesOn(question).get(seen.value) ?? SILENT
  const others = (kind: Kind): string[] => own[kind].filter((o) => o !== option)
  return KINDS.map((kind) => {
    const isSaid = own[kind].includes(option)
    const stance = { canLive: others('canLive'), cannot: others('cannot') }
    const said = isSaid ? stance : { ...stance, [kind]: [...stance[kind], option] }
    return {
      key: `take-stance:${question}`,
      command: { type: 'take-stance', question, ...said },
      label: ours[kind](),
      pressed: isSaid,
      quiet: true,
    }
  })
}
