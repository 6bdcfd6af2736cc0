/** What an act would say, before it is said: its terms, its words, and what it changes for ourselves. */
import type { JSX } from 'preact'
import type { Situation, Step } from '../../shared/guidance/situation.ts'
import { optionLabel, optionWording, questionTitle } from '../table/words/names.ts'
import { m } from '../text/m.ts'
import { later } from '../ui/later.tsx'
import { Declining, Reasons } from './declining.tsx'
import { middleOf } from './middle.tsx'
import { declines, isRefusing } from './refusal.ts'
import { say } from './situation.ts'

/** Question and answer, line by line. */
const Terms = ({ of: terms }: { of: Readonly<Record<string, string>> }): JSX.Element => (
  <ul class="guide__terms">
    {Object.entries(terms).map(([question, option]) => (
      <li key={question}>
        <span class="note">{questionTitle(question)}</span>
        <b class="serif">{optionLabel(question, option)}</b>
      </li>
    ))}
  </ul>
)

/** The question and the answer that the act is about, where no panel shows them. */
const About = ({ question, option }: { question: string; option: string }): JSX.Element => (
  <>
    <Terms of={{ [question]: option }} />
    <p class="small">{optionWording(question, option)}</p>
  </>
)

function Said({ step: { command, words = {} } }: { step: Step }): JSX.Element | null {
  const own = words.reason ?? words.text
  if (own) return <blockquote class="guide__quote">{say(own)}</blockquote>
  switch (command.type) {
    case 'offer-package':
      return <Terms of={command.terms} />
    case 'take-stance': {
      const named = (title: string, options: readonly string[]) =>
        options.length > 0 && (
          <p>
            {title}: <b class="serif">{options.map((o) => optionLabel(command.question, o)).join(', ')}</b>
          </p>
        )
      return (
        <div class="small">
          {named(m.can_live_with(), command.canLive)}
          {named(m.cannot_accept(), command.cannot)}
        </div>
      )
    }
    default:
      return null
  }
}

const Advice = later(() => import('../procedures/capital/answers.tsx').then((part) => part.Advice))
const NewsPaper = later(() => import('./moments/news.tsx').then((part) => part.NewsPaper))

export function Contents({ of: now }: { of: Situation }): JSX.Element | null {
  const { main } = now
  const beside = isRefusing.value ? now.second.find(declines) : undefined
  if (beside) return <Declining of={beside} />
  if (main && declines(main)) return <Reasons of={main} />
  // What is ticked shows itself.
  if (!main || main.label === 'sign' || main.label === 'ratify') return null
  if (now.state === 'news') return <NewsPaper key={main.sees} of={now} />
  if (now.state === 'capital') return <Advice id={main.sees?.split(':')[1] ?? ''} />
  const { question, option } = main.params
  return (
    <>
      {question && option && middleOf(now).length === 0 && <About question={question} option={option} />}
      {main.steps.map((step) => (
        <Said key={step.move} step={step} />
      ))}
    </>
  )
}
