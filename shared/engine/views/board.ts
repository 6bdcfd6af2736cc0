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
  /** 1 most important, 2 medium, 3 minor; 0 before the ranking (AGD-3) */
  class: number
  /** the party whose hidden question it was */
  raisedBy: string
  /** `KAZ=average RUS=largest`: who backs which option (TXT-1) */
  backing: string
  /** the positions recorded at the last freezing (AGD-5) */
  positions: string
  /** the round in which a frozen question returns; 0 when it does not */
  returns: number
  /** the option */
  agreed: string
  /** parties that stood aside from the settlement */
  aside: string
  /** options already refused since the question was taken */
  refused: string
}
/** An option that was worded at the table; those of the scenario stand there. */
export interface BoardOption {
  id: string
  question: string
  /** its author */
  by: string
  wording: string
  lang: string
  /** the parties whose interests it serves, as its author says */
  forInterests: string
  /** the option that an amendment changes */
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
  /** consensus · consensus-minus-one · unanimity · majority · weighted · security-council */
  rule: string
  /** under consensus: whether the table agreed that a state may stand aside (DEC-1) */
  mayStandAside: boolean
  /** of a majority: members · cast */
  of: string
  /** how `share` is meant: at-least · more-than */
  threshold: string
  /** `2/3`, of a majority or of weighted votes */
  share: string
  /** votes in favour that a Security Council needs, or 0 */
  atLeast: number
  /** `RUS=40 BLR=20`, of weighted votes (DEC-4) */
  weights: string
  /** parties with a veto (DEC-6) */
  vetoes: string
  /** the party that put it to the vote */
  by: string
  /** parties with a vote */
  eligible: string
  open: boolean
  rollCall: boolean
  /** parties that have answered */
  answered: string
  /** `KAZ=yes RUS=no`; while it is open only under roll-call */
  answers: string
  /** once closed: adopted · insufficient · blocked · vetoed · referred · recorded */
  outcome: string
  /** the rule that decided */
  verdictRule: string
  /**
   * votes that are needed, as weights where there are weights; 0 where only objections count, or while it is open and the
   * votes cast decide. Once closed: of them `reached`; `against` and `aside`: the parties that were
   */
  needed: number
  reached: number
  against: string
  aside: string
  /**
   * what would have changed it: none · nothing · quorum · one-yes · no-objection · no-veto · all-yes · any-yes · more-yes ·
   * all-yes-and-more, with `changeParties` or `changeVotes`
   */
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
  /** whose package it is */
  party: string
  /** `tariff=average budget=equal` */
  terms: string
  /** the question on which it turns (PKG-3) */
  key: string
  supporters: string
  /** whether all see it; before, only `shownTo` */
  tabled: boolean
  shownTo: string
  /** when it may be put to the vote, epoch ms; 0 while it is not tabled */
  votableAt: number
}
export interface BoardChannel {
  id: string
  /** the party that opened it */
  by: string
  members: string
  /** parties that have not answered the invitation */
  invited: string
  secret: boolean
}
export interface BoardSeat {
  id: string
  /** the names of the people in it, joined by `, `; '' when it is free */
  names: string
  present: boolean
  /** whether a bot acts for the state now */
  bot: boolean
  /** whether the instructor took the seat over and acts for the state now (OBS-1) */
  instructor: boolean
  /** false for a delegation that walked out (DEL-3) */
  inRoom: boolean
  /** confirmed · final, once the state has left the negotiation */
  withdrawal: string
}
export interface BoardDocument {
  id: string
  /** draft · not-opened · agreed · adopted · refused · initialling · open-for-signature · in-force · failed */
  status: string
  /** initialling · signature */
  authenticatedBy: string
  /** parties that have initialled */
  initials: string
  /** `KAZ=subject-to-ratification`, `definitive` or `ad-referendum` */
  signatures: string
  /** parties that declined to sign or to be bound */
  declined: string
  /** `KGZ=transit`: the question that a party reserves (TRT-2) */
  reservations: string
  /** `KAZ=ratification`: who consented to be bound, and how */
  consents: string
  /** parties whose parliament refused */
  refusedAtHome: string
  /** applied provisionally from signature (TRT-4) */
  provisional: boolean
}
export interface Board {
  /** the last fact that this shows */
  seq: number
  scenario: string
  pace: string
  /** lobby · talks · over */
  phase: string
  stage: string
  stageEnteredAt: number
  /** whether the chair may move on (STG-3) */
  goalMet: boolean
  round: number
  chair: string
  /** the question under discussion */
  discussing: string
  /** 0 when nothing is paused */
  pausedAt: number
  /** open · adopted · default (PRO-2) */
  rulesStatus: string
  /** `decision=consensus voting=at-once publicity=closed` */
  rules: string
  /** the id of the ballot that is open */
  openBallot: string
  /** the id of the one that was closed last */
  lastBallot: string
  /** the chair has asked for questions not yet voiced (AGD-2) */
  listCalled: boolean
  listClosed: boolean
  /** parties that have answered what the stage asks of all (list, ranking, marks) */
  answered: string
  rankingClosed: boolean
  marksClosed: boolean
  /** questions that at least two parties could move on (PKG-2) */
  packable: string
  /** agenda order of the question ids */
  order: string
  /** news that has arrived: inject ids in order */
  news: string
  /** `stage`, `question`, `ballot:b3`, `silence:…`, `package:…`, `chair:…` → when it falls due; in a pause they stand still */
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
  /** '' for the instructor and for some bots */
  name: string
  /** head · deputy · expert, or instructor: who took the seat over (OBS-1) */
  role: string
  present: boolean
  bot: boolean
}
export interface Desk {
  party: string
  /** who acts for the state now: a person id */
  acting: string
  /** the head has delegated its powers (DEL-1) */
  delegated: boolean
  /** the hidden question of this party (AGD-1) */
  hidden: string
  /** own value of what is agreed so far if all sign; once the talks are over, of what is in force: 0–10,000 (SCR-4) */
  value: number
  /** reservation value with what news has changed */
  reservation: number
  /** own ranking: `tariff=1 duties=2` */
  ranks: string
  /** questions on which this party could move */
  marks: string
  /** own answer in the open ballot */
  position: string
  /** own scores of options worded at the table: `w1=40` */
  scores: string
  /** risk added by news to red lines: `kaz-tariff=20` */
  risks: string
  /** the delegation */
  people: Map<string, DeskPerson>
  /** channels of this seat that the board does not show: secret ones and the delegation's own */
  channels: Map<string, BoardChannel>
  /** packages shown to this seat that are not tabled */
  packages: Map<string, BoardPackage>
  /** those that the board does not show */
  deadlines: Map<string, number>
  /**
   * What this seat's acting person may do now. Key: `command` or `command:target[:detail]`; value: '' when it is
   * in order, else the refusal `RULE/code`. A key that is missing is not on offer at this stage (STG-2).
   */
  options: Map<string, string>
}
