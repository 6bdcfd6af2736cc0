/** One article: the agreed words, or the options in brackets, inline where they are short. */
import type { JSX } from 'preact'
import { unlist, unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardQuestion } from '../../../shared/engine/procedures/agenda/view.ts'
import { LEFT_OPEN } from '../../../shared/scenario/left-open.ts'
import { Acts, type Wish } from '../../moves/acts.tsx'
import { isOffered } from '../../moves/offers.ts'
import { discussed } from '../../table/state/bodies.ts'
import { agenda, board, isReadOnly, opens, seen } from '../../table/state/table.ts'
import { isPhone, openArticle } from '../../table/tabs/tabs.ts'
import { statusIcon, statusName } from '../../table/words/closed-lists.ts'
import {
  articleTitle,
  fullWording,
  isWorded,
  optionsOf,
  optionWording,
  partyName,
  partyNames,
  partyOf,
  questionOf,
} from '../../table/words/names.ts'
import { lang, tx } from '../../text/lang.ts'
import { m } from '../../text/m.ts'
import { Brackets } from '../../ui/brackets.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Icon } from '../../ui/icon.tsx'
import { printing } from '../../ui/printing.ts'
import { circulating } from '../silence/circulate.ts'
import { taking } from '../without-a-vote/taking.ts'
import { Stances, stanceSteps } from './stances.tsx'
import { Wording } from './wording.tsx'

const LETTERS = { kk: 'АӘБВГҒДЕ', ru: 'АБВГДЕЖЗ', en: 'ABCDEFGH' }
/** Options this short stand in one line. */
const SHORT = 42

function Backers({ of: ids, own }: { of: readonly string[]; own: boolean }): JSX.Element {
  return (
    <div class="opt__by">
      <span class="chips">
        {ids.map((id) => {
          const party = partyOf(id)
          return party && <Chip key={id} party={party} you={id === seen.value} />
        })}
      </span>
      {own && <div>{m.you_back_this()}</div>}
    </div>
  )
}

/** The question under discussion has its steps where it is discussed. */
const hasSteps = (q: BoardQuestion): boolean => !discussed.value.includes(q.id)

/** A vote on it has failed: it says so itself, and has no button that is off. */
const isRefused = (q: BoardQuestion, option: string): boolean => unlist(q.refused).includes(option)

function stepsOn(q: BoardQuestion, option: string): Wish[] {
  const own = unpair(q.backing).get(seen.value) === option
  const step = (type: 'back-option' | 'put-to-vote', label: string): Wish => ({
    key: `${type}:${q.id}:${option}`,
    command: { type, question: q.id, option },
    label,
    quiet: true,
  })
  const circulate = circulating(q.id, option)
  const take = taking(q.id, option)
  return [
    ...(take ? [{ ...take, quiet: true }] : []),
    ...(own ? [] : [step('back-option', m.back_option())]),
    ...(isRefused(q, option) ? [] : [step('put-to-vote', m.put_to_vote())]),
    ...(isRefused(q, option) || !circulate ? [] : [{ ...circulate, quiet: true }]),
    ...(own ? [] : stanceSteps(q.id, option)),
  ]
}
/** The keys of all steps that an article shows: why some are off is said once for the whole text. */
export const stepKeysOf = (q: BoardQuestion): string[] =>
  hasSteps(q) ? optionsOf(q.id).flatMap((option) => stepsOn(q, option).map(({ key = '' }) => key)) : []

function Block({ q, option, at }: { q: BoardQuestion; option: string; at: number }): JSX.Element {
  const backing = unpair(q.backing)
  const backers = [...backing].filter(([, o]) => o === option).map(([p]) => p)
  const own = backing.get(seen.value) === option
  const worded = isWorded(option) ? board.value?.options.get(option) : undefined
  return (
    <li class={`opt${own ? ' opt--own' : ''}`}>
      <div>
        <p class="opt__text" lang={worded?.lang}>
          <span class="vh">{m.option_not_agreed()} </span>
          {option === LEFT_OPEN ? <b>{m.left_open()}: </b> : <span class="opt__k">{LETTERS[lang.value][at]}</span>}
          {optionWording(q.id, option)}
        </p>
        {worded && (
          <p class="note opt__note">
            {m.worded_by({ party: partyName(worded.by), parties: partyNames(worded.forInterests) })}
          </p>
        )}
      </div>
      <div>
        <Backers of={backers} own={own} />
        <Stances question={q.id} option={option} />
        {isRefused(q, option) && <p class="note opt__note">{m.option_refused()}</p>}
        {hasSteps(q) && <Acts of={stepsOn(q, option)} reasonsIn="reasons-text" />}
      </div>
    </li>
  )
}

/** Short options in one line, each between real brackets. */
const Inline = ({ q, options }: { q: BoardQuestion; options: readonly string[] }): JSX.Element => (
  <p>
    {tx(questionOf(q.id)?.article)}{' '}
    {options.map((option) => (
      <span key={option}>
        <Brackets>
          <span class={`in${unpair(q.backing).get(seen.value) === option ? ' in--own' : ''}`}>
            {optionWording(q.id, option)}
          </span>
        </Brackets>{' '}
      </span>
    ))}
  </p>
)

function Words({ q }: { q: BoardQuestion }): JSX.Element {
  const options = optionsOf(q.id)
  if (q.agreed) {
    return (
      <>
        <p>{fullWording(q.id, q.agreed)}</p>
        {q.aside && <p class="note art__note">{m.aside_are({ parties: partyNames(q.aside) })}</p>}
      </>
    )
  }
  if (q.status === 'left-open') return <p>{fullWording(q.id, LEFT_OPEN)}</p>
  // Leaving it open is always there; in the line it stands where somebody backs it.
  const inLine = options.filter((o) => o !== LEFT_OPEN || [...unpair(q.backing).values()].includes(o))
  const isShort = inLine.every((o) => optionWording(q.id, o).length <= SHORT)
  // Outside the chain this is where one takes sides.
  if (isShort && (opens('chain') || !stepKeysOf(q).some(isOffered))) return <Inline q={q} options={inLine} />
  return (
    <>
      <p>{tx(questionOf(q.id)?.article)}</p>
      <ul class="opts">
        {options.map((option, at) => (
          <Block key={option} q={q} option={option} at={at} />
        ))}
      </ul>
    </>
  )
}

/** On a phone one at a time: the one that we opened, else what is being talked about, else the first (P24). */
export const isOpen = (id: string): boolean =>
  !isPhone() || printing.value || id === (openArticle.value ?? discussed.value[0] ?? agenda.value[0]?.id)

function Title({ id, open }: { id: string; open: boolean }): JSX.Element {
  if (!isPhone()) return <>{articleTitle(id)}</>
  return (
    <button
      class="doc__fold"
      type="button"
      aria-expanded={open}
      onClick={() => {
        openArticle.value = open ? '' : id
      }}
    >
      {articleTitle(id)}
      <Icon name="chevron" />
    </button>
  )
}

function Inside({ of: q }: { of: BoardQuestion }): JSX.Element {
  return (
    <>
      <Words q={q} />
      {unlist(q.refused).length > 0 && !q.agreed && (
        <p class="note art__note">{m.refused_options({ count: unlist(q.refused).length })}</p>
      )}
      {/* In the chain it stands with the question under discussion. */}
      {!opens('chain') && !isReadOnly.value && <Wording question={q.id} />}
    </>
  )
}

export function Article({ id, changed }: { id: string; changed: boolean }): JSX.Element | null {
  const q = board.value?.questions.get(id)
  if (!q) return null
  const frozen = q.status === 'frozen'
  const open = isOpen(id)
  return (
    <article
      class={`art${changed ? ' art--changed' : ''}${frozen ? ' art--frozen' : ''}`}
      id={`art-${id}`}
      tabIndex={-1}
      aria-labelledby={`art-h-${id}`}
    >
      <div class="art__head">
        <h4 id={`art-h-${id}`}>
          <Title id={id} open={open} />
        </h4>
        <span class="art__state">
          <Icon name={statusIcon(q.status)} />
          {frozen && q.returns ? m.frozen_until({ round: q.returns }) : statusName(q.status)}
          {changed && <span class="vh">, {m.changed()}</span>}
        </span>
      </div>
      {open && <Inside of={q} />}
    </article>
  )
}
