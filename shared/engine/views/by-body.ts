/**
 * Commands that belong to the body before which their target lies, and the field of board and desk that shows it there;
 * every other one is the plenary's. Made from `on` of the commands by `npm run -s rules -- --write`; do not edit.
 */
export const BY_BODY = {
  'ask-for-vote': 'calls',
  'back-option': 'questions',
  'break-silence': 'silences',
  'circulate-under-silence': 'questions',
  'decline-package': 'packages',
  'move-to-freeze': 'questions',
  'offer-package': 'questions',
  'pass-turn': 'ballots',
  'pass-vote': 'ballots',
  'propose-amendment': 'questions',
  'propose-wording': 'questions',
  'put-package': 'packages',
  'put-to-vote': 'questions',
  'raise-objection': 'calls',
  'revise-package': 'packages',
  'stand-aside': 'calls',
  'support-package': 'packages',
  'table-package': 'packages',
  'take-as-agreed': 'questions',
  'take-freezing-as-agreed': 'questions',
  'take-package-as-agreed': 'packages',
  'take-stance': 'questions',
  vote: 'ballots',
  'withdraw-backing': 'questions',
  'withdraw-package': 'packages',
  'withdraw-support': 'packages',
} as const
