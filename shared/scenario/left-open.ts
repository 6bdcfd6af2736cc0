/** The id under which every question keeps the answer "the parties will return to this" (TXT-5). */
export const LEFT_OPEN = 'left-open'
