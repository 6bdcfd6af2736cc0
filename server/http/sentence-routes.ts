/** Every sentence that the product says about rules, refusals, errors and the record: whoever writes a client says the same. */
import { Router } from 'express'
import { Text } from '../../shared/scenario/schema.ts'
import en from '../../shared/text/en.json' with { type: 'json' }
import kk from '../../shared/text/kk.json' with { type: 'json' }
import ru from '../../shared/text/ru.json' with { type: 'json' }
import { HttpProblem } from './problem.ts'

const SENTENCES = { kk, ru, en }
const Language = Text.keyof()

export const sentenceRoutes = (): Router =>
  Router().get('/sentences/:lang', ({ params }, response) => {
    const language = Language.safeParse(params.lang)
    if (!language.success) throw new HttpProblem(404, 'not-found')
    response.json(SENTENCES[language.data])
  })
