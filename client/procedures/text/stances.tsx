/** Who supports an option, who can live with it, who cannot accept it; and our own word on one that we do not back (TXT-6). It binds nobody. */
import type { JSX } from 'preact'
import { SILENT, type Stance, stancesIn } from '../../../shared/engine/scoring/stance.ts'
import type { Wish } from '../../moves/acts.tsx'
import { board, desk, seen } from '../../table/state/table.ts'
import { partyOf } from '../../table/words/names.ts'
import { m } from '../../text/m.ts'
import { Chip } from '../../ui/chip.tsx'
import { Icon } from '../../ui/icon.tsx'
import './stances.css'

const NOBODY: ReadonlyMap<string, Stance> = new Map()
const stancesOn = (question: string): ReadonlyMap<string, Stance> => {
  const row = board.value?.stances.get(question) ?? desk.value?.stances.get(question)
  return row ? stancesIn(row) : NOBODY
}

const KINDS = ['canLive', 'cannot'] as const
type Kind = (typeof KINDS)[number]
const ours: Readonly<Record<Kind, () => string>> = { canLive: m.can_live_with, cannot: m.cannot_accept }
const groups = {
  back: ['check', m.they_back],
  canLive: ['open', m.they_can_live],
  cannot: ['cross', m.they_cannot_accept],
} as const

interface StancesProps {
  question: string
  option: string
  /** Who backs which option; left out where the backers are shown beside it. */
  backing?: ReadonlyMap<string, string>
}

/** A line for each of the three words that somebody has said. */
export function Stances({ question, option, backing }: StancesProps): JSX.Element {
  const saying = (kind: keyof typeof groups): string[] =>
    kind === 'back'
      ? [...(backing ?? [])].flatMap(([party, backed]) => (backed === option ? [party] : []))
      : [...stancesOn(question)].flatMap(([party, stance]) => (stance[kind].includes(option) ? [party] : []))
  return (
    <>
      {(['back', ...KINDS] as const).map((kind) => {
        const parties = saying(kind).flatMap((id) => partyOf(id) ?? [])
        const [icon, words] = groups[kind]
        return (
          parties.length > 0 && (
            <span key={kind} class={`stance stance--${kind}`}>
              <span class="stance__w">
                <Icon name={icon} />
                {words()}
              </span>
              {parties.map((party) => (
                <Chip key={party.id} party={party} you={party.id === seen.value} />
              ))}
            </span>
          )
        )
      })}
    </>
  )
}

/** What we have said of an option that we do not back. */
export function ownStance(question: string, option: string): Kind | 'nothing' {
  const own = stancesOn(question).get(seen.value) ?? SILENT
  return KINDS.find((kind) => own[kind].includes(option)) ?? 'nothing'
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
