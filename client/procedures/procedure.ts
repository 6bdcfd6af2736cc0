/**
 * What the client shows of one procedure of the engine: its panels, what waits for our seat, what is said aloud, and how
 * a ballot on one of its subjects reads. The pages of a table draw what is declared here, and name no procedure.
 */
import { createContext, type FunctionComponent } from 'preact'
import type { EventType } from '../../shared/engine/kernel/event.ts'
import type { Subject } from '../../shared/engine/procedures/ballots/subject.ts'
import type { State } from '../../shared/guidance/situation.ts'
import type { Tab } from '../table/tabs/tabs.ts'

/** Where panels stand: a seat's desk, the instructor's view of the table, the lobby before the talks, the result after them. */
export type Page = 'desk' | 'watch' | 'lobby' | 'result'

/**
 * The order in the main column, with room between: an open ballot 10, what runs out unless somebody speaks 20, the
 * stage 30, documents 40, the last verdict 50, packages 60, the text 70, the record 90.
 */
export interface Panel {
  /** The tab of a phone that shows it, and with it the column of a wide screen. */
  readonly tab: Tab
  /** Drawn inside the section of the stage, among what the stage asks for. Else it is a section of its own. */
  readonly inStage?: boolean
  /** Before which of the situations of guidance it is what the seat needs to see; else it waits under the other actions. */
  readonly middleOf?: readonly State[] // none: it stands over each of them
  /** Lower goes first, in the column or in the section of the stage. */
  readonly order: number
  /** The desk and the instructor's view, unless other pages are named. */
  readonly on?: readonly Page[]
  /** When it is drawn. Left out: while the present stage opens the procedure (STG-2). */
  readonly isShown?: () => boolean
  /** `fetch` where its code comes later (`ui/later.tsx`): what only some stages draw need not be sent to every desk at once. */
  readonly Component: FunctionComponent & { readonly fetch?: () => Promise<void> }
}

/** Something that waits for our seat, and of which guidance does not speak. */
export interface Turn {
  /** What the keys of the moves begin with that we are to make: `vote:`, `move-on`. */
  readonly move: string
  /** One sentence: what to do. */
  readonly what: () => string
  /** The deadline by which, from what stands behind `move`; '' for none. */
  readonly deadline: (rest: string) => string
  /** The tab where it is done. */
  readonly tab: Tab
  /** Of several turns the lowest is shown. */
  readonly order: number
}

/** Deadlines of which it is said aloud, at some moments before them, how much time is left. */
export interface Warning {
  readonly keys: () => readonly string[]
  readonly say: (time: string, key: string) => string
  /** In seconds before it, the most first; left out: five minutes, one minute, 30 and 10 seconds. */
  readonly moments?: readonly number[]
}

/** How a ballot on one kind of subject reads. `target` and `detail` are those of the ballot. */
export interface SubjectWords {
  /** What is before the table, word for word where it is a text. */
  readonly text: (target: string, detail: string) => string
  /** Where it belongs: its question, or what the package holds. */
  readonly place?: (target: string) => string
  /** The language of words that were written at the table. */
  readonly lang?: (detail: string) => string | undefined
  /** Our own value if it is adopted; undefined while we cannot know. Left out where nothing changes that has a value. */
  readonly after?: (target: string, detail: string) => number | undefined
  /** What the record calls `target` and `detail`; left out where they are said as they are. */
  readonly target?: (target: string) => string
  readonly detail?: (target: string, detail: string) => string
  /** The questions that it would settle or freeze: the agenda shows them as before a vote. */
  readonly questions?: (target: string) => readonly string[]
}

interface Declared {
  /** The name of its folder, here and in the engine. */
  readonly id: string
  readonly turns?: readonly Turn[]
  /** Lines of the record that are said aloud when they come, for those who listen to the page. */
  readonly aloud?: readonly EventType[]
  readonly warnings?: readonly Warning[]
  readonly subjects?: { readonly [Kind in Subject['kind']]?: SubjectWords }
  /** What has come in on a tab and was not seen yet. */
  readonly unseen?: { readonly tab: Tab; readonly count: () => number }
  /** A line under the head of the page, over everything else. */
  readonly Strip?: FunctionComponent
  /** What is still to be done when the page of the table is left. */
  readonly leave?: () => void
}

/** `none`: why a procedure has no panel of its own. */
export type ProcedureView = Declared & ({ readonly panels: readonly Panel[] } | { readonly none: string })

/** What the pages hand down of every procedure's subjects: kind → words. */
export const Subjects = createContext<ReadonlyMap<string, SubjectWords>>(new Map())
