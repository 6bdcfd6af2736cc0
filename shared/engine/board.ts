/**
 * What everyone at the table may see (`Board`) and what one seat may see besides (`Desk`).
 *
 * Both are flat: scalars, and maps by id of structures with scalar fields. Lists of ids are one text joined by
 * spaces; small maps are one text of `key=value` pairs joined by spaces, so that the Colyseus state stays two
 * levels deep. `''`, `0` and `false` stand for "none". Times are epoch ms of the server's clock.
 */
export interface BoardQuestion {
  id: string
  /** open · under-discussion · frozen · provisional · settled · left-open */
  status: string
  class: number
  raisedBy: string
  /** `KAZ=average RUS=largest`: who backs which option (TXT-1) */
  backing: string
  /** the positions recorded at the last freezing (AGD-5) */
  positions: string
  /** the round in which a frozen question returns */
  returns: number
  agreed: string
  aside: string
  /** options already refused since the question was taken */
  refused: string
}
export interface BoardOption {
  id: string
  question: string
  by: string
  wording: string
  lang: string
  forInterests: string
  base: string
}
export interface BoardBallot {
  id: string
  /** rule-change · rules · option · freeze · reconsider · package · document · close-stage · end-talks */
  kind: string
  /** what it is about: rule id, question, package, document or stage */
  target: string
  /** rule value, option, or revision */
  detail: string
  rule: string
  by: string
  eligible: string
  open: boolean
  rollCall: boolean
  /** who has answered; the answers themselves only when closed or under roll-call */
  answered: string
  answers: string
  /** the verdict once closed: outcome, rule, figures and what would have changed it */
  outcome: string
  verdictRule: string
  needed: number
  reached: number
  against: string
  aside: string
  change: string
  changeParties: string
  changeVotes: number
}
export interface BoardSilence {
  id: string
  question: string
  option: string
  by: string
}
export interface BoardPackage {
  id: string
  revision: number
  party: string
  /** `tariff=average budget=equal` */
  terms: string
  key: string
  supporters: string
  tabled: boolean
  shownTo: string
  /** when it may be put to the vote, epoch ms; 0 while it is not tabled */
  votableAt: number
}
export interface BoardChannel {
  id: string
  by: string
  members: string
  invited: string
  secret: boolean
}
export interface BoardSeat {
  id: string
  /** the names of the people in it, joined by `, `; '' when it is free */
  names: string
  present: boolean
  bot: boolean
  inRoom: boolean
  withdrawal: string
}
export interface BoardDocument {
  id: string
  status: string
  authenticatedBy: string
  initials: string
  /** `KAZ=subject-to-ratification` */
  signatures: string
  declined: string
  /** `KGZ=transit` */
  reservations: string
  /** `KAZ=ratification` */
  consents: string
  refusedAtHome: string
  provisional: boolean
}
export interface Board {
  seq: number
  scenario: string
  pace: string
  /** lobby · talks · over */
  phase: string
  stage: string
  stageEnteredAt: number
  goalMet: boolean
  round: number
  chair: string
  discussing: string
  pausedAt: number
  rulesStatus: string
  /** `decision=consensus voting=at-once publicity=closed` */
  rules: string
  openBallot: string
  lastBallot: string
  listCalled: boolean
  listClosed: boolean
  /** parties that have answered what the stage asks of all (list, ranking, marks) */
  answered: string
  rankingClosed: boolean
  marksClosed: boolean
  packable: string
  /** agenda order of the question ids */
  order: string
  /** news that has arrived: inject ids in order */
  news: string
  deadlines: Map<string, number>
  questions: Map<string, BoardQuestion>
  options: Map<string, BoardOption>
  ballots: Map<string, BoardBallot>
  silences: Map<string, BoardSilence>
  packages: Map<string, BoardPackage>
  channels: Map<string, BoardChannel>
  seats: Map<string, BoardSeat>
  documents: Map<string, BoardDocument>
}

export interface DeskPerson {
  id: string
  name: string
  role: string
  present: boolean
  bot: boolean
}
export interface Desk {
  party: string
  /** who acts for the state now: a person id */
  acting: string
  delegated: boolean
  hidden: string
  /** own value of what is agreed so far if all sign; once the talks are over, of what is in force: 0–10,000 (SCR-4) */
  value: number
  /** reservation value with what news has changed */
  reservation: number
  /** own rankings `tariff=1 duties=2`, own marks, own answer in the open ballot */
  ranks: string
  marks: string
  position: string
  /** own scores of options worded at the table: `w1=40` */
  scores: string
  /** risk added by news to red lines: `kaz-tariff=20` */
  risks: string
  people: Map<string, DeskPerson>
  /** channels of this seat that the board does not show: secret ones and the delegation's own */
  channels: Map<string, BoardChannel>
  /** packages shown to this seat that are not tabled */
  packages: Map<string, BoardPackage>
  deadlines: Map<string, number>
  /**
   * What this seat's acting person may do now. Key: `command` or `command:target[:detail]`; value: '' when it is
   * in order, else the refusal `RULE/code`. A key that is missing is not on offer at this stage (STG-2).
   */
  options: Map<string, string>
}
