/** What we believe that the others hope for and need, for our eyes alone (CON-1); and the way to note it. */
import type { JSX } from 'preact'
import type { DeskNeed } from '../../../shared/engine/procedures/concessions/view.ts'
import { Acts } from '../../moves/acts.tsx'
import { isActing, isOffered } from '../../moves/offers.ts'
import { draft } from '../../table/state/drafts.ts'
import { agenda, board, desk, isReadOnly, seen } from '../../table/state/table.ts'
import { optionLabel, optionsOf, partyName, partyOf, questionTitle } from '../../table/words/names.ts'
import { lang } from '../../text/lang.ts'
import { m } from '../../text/m.ts'
import { Chip } from '../../ui/chip.tsx'
import { LateFold } from '../../ui/late-fold.tsx'
import { PrivateTag } from '../../ui/private.tsx'
import { Section } from '../../ui/section.tsx'
import { isTooLong } from '../../ui/too-long.tsx'
import { WritingField } from '../../ui/writing-field.tsx'

const NOTHING = { of: '', question: '', option: '', words: '' }

interface ChooseProps {
  id: string
  label: string
  value: string
  onValue: (value: string) => void
  names: readonly (readonly [id: string, name: string])[]
}
const Choose = ({ id, label, value, onValue, names }: ChooseProps): JSX.Element => (
  <div class="field">
    <label for={id}>{label}</label>
    <select id={id} value={value} onChange={(event) => onValue(event.currentTarget.value)}>
      {names.map(([one, name]) => (
        <option key={one} value={one}>
          {name}
        </option>
      ))}
    </select>
  </div>
)

function Note(): JSX.Element {
  const kept = draft('need', NOTHING)
  const set = (change: Partial<typeof NOTHING>) => {
    kept.value = { ...kept.value, ...change }
  }
  const others = [...(board.value?.seats.keys() ?? [])].filter((party) => party !== seen.value)
  const { words } = kept.value
  const of = kept.value.of || (others[0] ?? '')
  const question = kept.value.question || (agenda.value[0]?.id ?? '')
  const option = optionsOf(question).includes(kept.value.option) ? kept.value.option : ''
  return (
    <>
      <Choose
        id="need-of"
        label={m.need_of()}
        value={of}
        names={others.map((party) => [party, partyName(party)])}
        onValue={(party) => set({ of: party })}
      />
      <Choose
        id="need-question"
        label={m.need_question()}
        value={question}
        names={agenda.value.map(({ id }) => [id, questionTitle(id)])}
        onValue={(value) => set({ question: value, option: '' })}
      />
      <Choose
        id="need-option"
        label={m.need_option()}
        value={option}
        names={[['', m.need_unknown()], ...optionsOf(question).map((o) => [o, optionLabel(question, o)] as const)]}
        onValue={(value) => set({ option: value })}
      />
      <WritingField
        id="need-words"
        label={m.need_words()}
        kind="line"
        rows={2}
        value={words}
        onValue={(text) => set({ words: text })}
      />
      <Acts
        of={[
          {
            key: 'note-need',
            command: { type: 'note-need', of, question, option, words, lang: lang.value },
            label: m.need_note(),
            off: (option === '' && words.trim() === '') || isTooLong({ text: words, kind: 'line' }),
            after: () => {
              kept.value = { ...NOTHING, of }
            },
          },
        ]}
      />
    </>
  )
}

const Need = ({ of: n }: { of: DeskNeed }): JSX.Element => {
  const party = partyOf(n.of)
  return (
    <li>
      <p>
        {party && <Chip party={party} named />} <span class="note">{questionTitle(n.question)}</span>
      </p>
      {n.option !== '' && <p class="serif">{optionLabel(n.question, n.option)}</p>}
      {n.words !== '' && (
        <p lang={n.lang} dir="auto">
          {n.words}
        </p>
      )}
      {isOffered('note-need') && isActing.value && !isReadOnly.value && (
        <Acts
          of={[
            {
              key: 'note-need',
              command: { type: 'note-need', of: n.of, question: n.question, option: '', words: '', lang: lang.value },
              label: m.need_strike(),
              quiet: true,
            },
          ]}
        />
      )}
    </li>
  )
}

export function Needs(): JSX.Element {
  const noted = [...(desk.value?.needs.values() ?? [])]
  return (
    <Section id="needs" title={m.needs_title()} aside={<PrivateTag />}>
      <p class="note">{m.needs_note()}</p>
      <ul class="small">
        {noted.map((n) => (
          <Need key={n.id} of={n} />
        ))}
      </ul>
      {isOffered('note-need') && isActing.value && !isReadOnly.value && (
        <LateFold isAct title={m.need_add()} inside={() => <Note />} />
      )}
    </Section>
  )
}
