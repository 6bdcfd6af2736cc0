/** What a ballot is about: the exact text, and one line that places it, in the words of the procedure that owns the subject. */
import type { JSX } from 'preact'
import { useContext } from 'preact/hooks'
import type { BoardBallot } from '../../../shared/engine/procedures/ballots/view.ts'
import { Quotation } from '../../ui/quotation.tsx'
import { Subjects } from '../procedure.ts'

type Subject = Pick<BoardBallot, 'kind' | 'target' | 'detail'>

interface Reading {
  readonly text: string
  /** '' where the text says it all. */
  readonly place: string
  readonly lang: string | undefined
  /** Our own value if it is adopted. */
  readonly after: number | undefined
}

/** How subjects read; one that no procedure here knows has only its kind to show. */
export function useSubjects(): (of: Subject) => Reading {
  const subjects = useContext(Subjects)
  return ({ kind, target, detail }) => {
    const words = subjects.get(kind)
    return {
      text: words?.text(target, detail) ?? kind,
      place: words?.place?.(target) ?? '',
      lang: words?.lang?.(detail),
      after: words?.after?.(target, detail),
    }
  }
}
export const useSubject = (of: Subject): Reading => useSubjects()(of)

export function BallotSubject({ ballot }: { ballot: BoardBallot }): JSX.Element {
  const { text, place, lang } = useSubject(ballot)
  return (
    <>
      <Quotation lang={lang}>{text}</Quotation>
      {place && <p class="note">{place}</p>}
    </>
  )
}
