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
