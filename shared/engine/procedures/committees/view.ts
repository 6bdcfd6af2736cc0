/** What is seen of the committees' decisions that may still be called up. */
import { isPublic } from '../../bodies/selectors.ts'
import { list } from '../../kernel/text-lists.ts'
import { onBoard, type Shown, text } from '../../kernel/view-field.ts'

export const callable = {
  callable: onBoard(
    text('questions that a committee has settled and any head may still call up; `call-up:<question>` says how long'),
    (world) =>
      list(
        Object.entries(world.committees.callable).flatMap(([question, body]) =>
          isPublic(world, body) ? [question] : [],
        ),
      ),
  ),
}

declare module '../../kernel/view.ts' {
  interface Board extends Shown<typeof callable> {}
}
