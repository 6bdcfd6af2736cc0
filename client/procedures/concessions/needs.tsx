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
      <div class="field">
        <label for="need-of">{m.need_of()}</label>
        <select id="need-of" value={of} onChange={({ currentTarget: { value } }) => set({ of: value })}>
          {others.map((party) => (
            <option key={party} value={party}>
              {partyName(party)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="need-question">{m.need_question()}</label>
        <select
          id="need-question"
          value={question}
          onChange={({ currentTarget: { value } }) => set({ question: value, option: '' })}
        >
          {agenda.value.map(({ id }) => (
            <option key={id} value={id}>
              {questionTitle(id)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="need-option">{m.need_option()}</label>
        <select id="need-option" value={option} onChange={({ currentTarget: { value } }) => set({ option: value })}>
          <option value="">{m.need_unknown()}</option>
          {optionsOf(question).map((o) => (
            <option key={o} value={o}>
              {optionLabel(question, o)}
            </option>
          ))}
        </select>
      </div>
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
