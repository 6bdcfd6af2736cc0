/** What a ballot decides. The procedure that owns the kind says what an adopted verdict brings about. */
export type Subject =
  | { readonly kind: 'rule-change'; readonly ruleId: string; readonly value: string }
  | { readonly kind: 'rules' }
  | { readonly kind: 'option'; readonly question: string; readonly option: string }
  | { readonly kind: 'freeze'; readonly question: string }
  | { readonly kind: 'reconsider'; readonly question: string }
  | { readonly kind: 'package'; readonly package: string; readonly revision: number }
  | { readonly kind: 'document'; readonly document: string }
  | { readonly kind: 'close-stage'; readonly stage: string }
  | { readonly kind: 'end-talks' }

/** The question that a subject settles or freezes, or ''. A package touches several; see `questionsOf`. */
export const questionOf = (subject: Subject): string => ('question' in subject ? subject.question : '')

/** A subject as three flat words. */
export function targetOf(subject: Subject): { kind: string; target: string; detail: string } {
  const { kind } = subject
  switch (subject.kind) {
    case 'rule-change':
      return { kind, target: subject.ruleId, detail: subject.value }
    case 'option':
      return { kind, target: subject.question, detail: subject.option }
    case 'freeze':
    case 'reconsider':
      return { kind, target: subject.question, detail: '' }
    case 'package':
      return { kind, target: subject.package, detail: String(subject.revision) }
    case 'document':
      return { kind, target: subject.document, detail: '' }
    case 'close-stage':
      return { kind, target: subject.stage, detail: '' }
    case 'rules':
    case 'end-talks':
      return { kind, target: '', detail: '' }
  }
}
