/** Sentences that were read a second time, in three languages: what was agreed, and what must not come back. */
import { describe, expect, it } from 'vitest'
import { allSentences, LANGS, type Lang } from '../../server/testing/all-sentences.ts'

const sentences = allSentences()
const TEXT = 'shared/text'
const PAGE = 'client/messages'
const TABLE = 'scenarios/cis-customs-union/scenario.json'
const brief = (party: string) => `scenarios/cis-customs-union/briefs/${party}.json`

/** Case, place, language, and what the sentence now says there. */
const AGREED: readonly (readonly [id: string, where: string, lang: Lang, says: string])[] = [
  ['T1', `${TEXT} verdicts.change.one-yes`, 'kk', 'Шешім қабылдануы үшін'],
  ['T1', `${TEXT} verdicts.change.quorum`, 'kk', 'Шешім қабылдануы үшін'],
  ['T2', `${brief('TJK')} advice`, 'kk', 'Барлық мәселеде бірдей теңдік талап етпеңіз'],
  ['T3', `${brief('BLR')} redLines.1.text`, 'kk', 'Шекараны біз күзетеміз'],
  ['T4', `${PAGE} some_see_first`, 'kk', 'таңдалған тараптар'],
  ['T4', `${TEXT} rules.PKG-3`, 'kk', 'таңдалған тараптарға'],
  ['T5', `${TEXT} refusals.TXT-4/nothing-left`, 'kk', 'алып тастаса, нұсқада мәтін қалмайды'],
  ['T5', `${TEXT} refusals.TXT-4/nothing-left`, 'ru', 'Без этих слов текста не останется'],
  ['T6', `${TEXT} refusals.CHN-1/not-invited`, 'kk', 'Арнада болсаңыз'],
  ['T7', `${TEXT} coach.mark`, 'kk', 'мәселелеріңізді белгілеңіз'],
  ['T8', `${PAGE} document_not_opened`, 'kk', 'қол қоюға ұсынылмады'],
  ['T8', `${TEXT} record.document-not-opened`, 'kk', 'қол қоюға ұсынылмады'],
  ['T8', `${PAGE} document_not_opened`, 'ru', 'не вынесен на подписание'],
  ['T8', `${TEXT} record.document-not-opened`, 'ru', 'не вынесен на подписание'],
  ['T9', `${TEXT} refusals.DEL-2/here-already`, 'kk', 'үстел басында отыр'],
  ['T10', `${PAGE} retry`, 'kk', 'Қайталау'],
  ['T11', `${PAGE} seats_held`, 'kk', 'Өзіңіз алған орындар'],
  ['T12', `${TABLE} questions.5.options.0.wording`, 'kk', 'жүгі Тараптың өз жүгіне теңестіріледі'],
  ['T13', `${TEXT} record.outage-ended`, 'kk', 'сервер тоқтап тұрған уақыттай кейінге жылжыды'],
  ['T14', `${PAGE} position_abstain`, 'kk', 'қалыс қалу'],
  ['T14', `${PAGE} position_abstain`, 'ru', 'воздержание'],
  ['T15', `${brief('TJK')} advice`, 'kk', 'сізге онша маңызды емес, ал Ресей мен Қырғызстан үшін өте маңызды'],
  ['T15', `${brief('TJK')} advice`, 'ru', 'для вас не так важен, а для России и Кыргызстана очень важен'],
  ['T15', `${brief('TJK')} advice`, 'en', 'matters little to you and much to Russia and Kyrgyzstan'],
  ['T16', `${PAGE} entering`, 'ru', 'Подключаемся к столу'],
  ['T17', `${PAGE} circulate`, 'ru', 'Разослать на молчаливое согласие'],
  ['T17', `${PAGE} under_silence_title`, 'ru', 'Текст на молчаливом согласии'],
  ['T18', `${PAGE} option_refused`, 'ru', 'При голосовании не принят'],
  ['T19', `${TEXT} record.settlement-joined`, 'ru', 'К решению присоединилась сторона, которую оно не связывало'],
  ['T20', `${PAGE} undo`, 'ru', 'Отменить'],
  ['T21', `${TEXT} coach.agenda-call`, 'ru', 'Спросите о неназванных вопросах'],
  ['T21', `${TEXT} coach.agenda-call`, 'en', 'Ask for questions not yet voiced'],
  ['T22', `${TEXT} errors.instructor-only`, 'ru', 'Это может сделать только'],
  ['T23', `${TEXT} record.document-in-force`, 'en', 'Parties: {parties}'],
  ['T23', `${TEXT} record.document-in-force`, 'ru', 'Стороны: {parties}'],
  ['T24', `${TABLE} questions.6.options.0.wording`, 'en', 'a time limit for remedying the breach'],
  ['T24', `${TABLE} questions.7.options.1.wording`, 'en', 'which are not binding'],
  ['T25', `${PAGE} own_result_note`, 'en', 'Calculated from'],
  ['T25', `${PAGE} reason_needed`, 'en', 'Give a reason to enable the button'],
  ['T26', `${TABLE} questions.6.title`, 'kk', 'Міндеттемені бұзудың салдары'],
]

it.each(AGREED)('%s %s in %s', (_, where, lang, says) => {
  expect(sentences.find((sentence) => sentence.where === where)?.[lang]).toContain(says)
})

/** What no sentence of a language says any more, and why. */
const GONE: Readonly<Record<Lang, readonly (readonly [cases: string, why: string, pattern: RegExp])[]>> = {
  kk: [
    ['T1', 'a purpose has its subject in the sentence', /Шешім қабылдану үшін/],
    ['T4', 'parties are chosen by somebody', /таңдаған тараптар(ға)? (көр|көрс)/],
    ['T9', 'one sits at a table, not on it', /үстелде отыр(?!а)/],
    ['T12', 'one’s own has an owner', /өз жүгімен тең/],
    ['T15', 'what matters is no price', /сізге арзан|сізге қымбат/],
    ['T20', 'to undo is Қайтару, to cancel Болдырмау', /^Бас тарту$/],
    ['kinds', 'in progress is -ып жатыр, and an answer is awaited by us', /күтілуде/i],
    ['kinds', 'a code is a means', /код бойынша/i],
    ['kinds', 'steps in which', /екі қадаммен/i],
    ['kinds', 'a package has a түрі, wording a редакция', /(\}|\d)-редакция/],
    ['kinds', 'the glossary: жалпы отырыс', /пленарлық/i],
    ['kinds', 'a dash is short in Kazakh', /—/],
    ['kinds', 'a page is opened, seats have no eyes', /(орын|орынның|тараптың) көзімен/],
  ],
  ru: [
    ['T14', 'a state has no masculine verb', /(^|[:—] )(воздержался|отсутствовал|не участвовал|не заинтересован)$/],
    ['T14', 'nor after its name', /\{(party|from)\} (проголосовал|воздержался|отказал|заявил|предложил|вышел)/],
    ['T16', 'nobody enters behind a table', /Входим за стол/],
    ['T17', 'a text is under no silence', /под молчани/i],
    ['T20', 'to undo is no return', /^Вернуть$/],
    ['kinds', 'a seat is taken on by nobody', /(взя|бер)\S* (это |ваше )?место на себя/i],
    ['kinds', 'deadlines move by as much', /на длину паузы|на её длину/],
    ['kinds', 'time is for a question', /врем(я|ени) вопроса/i],
    ['kinds', 'seats have no eyes', /глазами/],
    ['kinds', 'one word for authentic', /подлинность/],
    ['kinds', 'a question not yet voiced is неназванный', /невысказанн/i],
  ],
  en: [
    ['T15', 'what matters is no price', /\bdear(er|est)?\b|cheap (to|for) you/i],
    ['T24', 'treaty English', /to be mended|advice and not a duty/],
    ['T25', 'calculated', /reckon/i],
    ['kinds', 'a reservation is made to a treaty', /reservation value/i],
    ['kinds', 'seats are not looked through', /through (any|this|the) seat/],
    ['kinds', 'apostrophes are curly', /\w'\w/],
  ],
}

describe.each(LANGS)('in %s', (lang) => {
  it.each(GONE[lang])('%s %s', (_, __, pattern) => {
    const own = sentences.filter((sentence) => pattern.test(sentence[lang]))
    expect(own.map(({ where, [lang]: text }) => `${where}: ${text}`)).toEqual([])
  })

  it('no raw code of a source is shown to readers', () => {
    const raw = sentences.filter((sentence) => /(^|[^\d.,\p{L}])00[0-4]([^\d]|$)/u.test(sentence[lang]))
    expect(raw.map(({ where }) => where)).toEqual([])
  })

  it('what is put to the vote is named by a noun: “Adopted: …”', () => {
    const verbs = {
      kk: /(^|\s)\S+(ңыз|ңіз|ды|ді|йды|йді)$/,
      ru: /^\S+(ть|ти)(\s|$)/,
      en: /^(adopt|change|close|end|freeze|reconsider) the /,
    }
    const ballots = sentences.filter(({ where }) => where.startsWith(`${TEXT} ballots.`))
    expect(ballots.length).toBeGreaterThan(8)
    expect(ballots.filter((ballot) => verbs[lang].test(ballot[lang])).map(({ where }) => where)).toEqual([])
  })
})

it('one motion has one name, on the ballot, on the button and in the record', () => {
  const words = { kk: 'тоқтат', ru: /прекра/, en: /\bend/ }
  for (const where of [`${TEXT} ballots.end-talks`, `${PAGE} move_to_end_talks`, `${PAGE} subject_end_talks`])
    for (const lang of LANGS) expect(sentences.find((s) => s.where === where)?.[lang]).toMatch(words[lang])
})

it('one source has one title in the rules and in the scenario', () => {
  const titles = sentences.filter(({ where }) => /scenario\.json sources\.\d+\.title$/.test(where))
  const cited = sentences.filter(({ where }) => where.startsWith(`${TEXT} sources.`))
  const quoted = (text: string) => text.match(/«[^»]+»|“[^”]+”/)?.[0]
  const named = new Set(titles.flatMap((title) => LANGS.map((lang) => quoted(title[lang]))))
  const known = cited.filter((source) => quoted(source.en))
  expect(known.length).toBeGreaterThan(10)
  expect(
    known.filter((source) => LANGS.some((lang) => !named.has(quoted(source[lang])))).map(({ where }) => where),
  ).toEqual([])
})
