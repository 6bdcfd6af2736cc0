/** A domain as GENIUS writes them: files of their own names, told by the root; `type` or `vtype`; weights after the issues. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { root } from '../../root.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kelissoz-genius-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (files: Readonly<Record<string, string>>): void => {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
}
const run = (...args: string[]) =>
  spawnSync(process.execPath, [join(root, 'server/cli/analyse.ts'), '--genius', folder, ...args], { encoding: 'utf8' })
const analysed = (...args: string[]) => {
  const { status, stdout, stderr } = run(...args)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return JSON.parse(stdout)
}
const refused = (): readonly string[] => {
  const { status, stdout, stderr } = run()
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  return stderr.trimEnd().split('\n')
}

const template = (issues: string) =>
  `<negotiation_template><utility_space number_of_issues="2"><objective index="0" name="any" etype="objective" type="objective">${issues}</objective></utility_space></negotiation_template>`
const space = (inside: string, after = '') =>
  `\n<utility_space type="any"><objective index="0" name="any" etype="objective" type="objective">${inside}</objective>${after}</utility_space>`
const weights = (...of: number[]) => of.map((w, i) => `<weight index="${i + 1}" value="${w}"> </weight>`).join('\n')

const laptop = {
  'Laptop-domain.xml': template(`
    <issue index="1" name="Laptop" vtype="discrete" type="discrete" etype="discrete">
      <item index="1" value="Dell" cost="800" description="a &lt;good&gt; one"></item><item index="2" value="HP"/>
    </issue>
    <issue index="2" name="Monitor" vtype="discrete"><item index="1" value="19'' LCD"/><item index="2" value="23'' LCD"/></issue>`),
  'Laptop-buyer.xml': space(
    `<issue index="1" name="Laptop" type="discrete"><item index="1" value="Dell" evaluation="20"/><item index="2" value="HP" evaluation="5"/></issue>
     <issue index="2" name="Monitor" type="discrete"><item index="2" value="23'' LCD" evaluation="0.5"/><item index="1" value="19'' LCD" evaluation="0.25"/></issue>
     ${weights(0.6, 0.4)}`,
    '<discount_factor value="0.25"/><reservation value="0.4"/>',
  ),
  'Laptop-seller.xml': space(
    `<issue index="1" name="Laptop" type="discrete"><item index="1" value="Dell" evaluation="1"/><item index="2" value="HP" evaluation="4"/></issue>
     <issue index="2" name="Monitor" type="discrete"><item index="1" value="19'' LCD" evaluation="3"/><item index="2" value="23'' LCD" evaluation="0"/></issue>
     ${weights(0.2, 0.8)}`,
  ),
  'repository.xml': '<domainrepository/>',
  'notes.txt': 'no XML',
}

describe('a domain of GENIUS', () => {
  // Evaluations by the highest of their issue. Buyer: Dell 1, HP 0.25; 19'' 0.5, 23'' 1. Seller: Dell 0.25, HP 1; 19'' 1, 23'' 0.
  it('values items by the highest evaluation of their issue, matched by index and value, and reads reservations', () => {
    write(laptop)
    const { outcomes, zopa, pareto, nash } = analysed()
    expect([outcomes, zopa]).toEqual([4, { size: 3, empty: false }])
    const values = pareto.map((point: { values: Record<string, number> }) => point.values)
    // Dell 19'': 0.6 + 0.2, 0.05 + 0.8. Dell 23'': 1, 0.05. HP 19'': 0.15 + 0.2, 1. HP 23'': 0.15 + 0.4, 0.2 is dominated by Dell 19''.
    expect(values).toEqual([
      { 'Laptop-buyer': expect.closeTo(0.8, 9), 'Laptop-seller': expect.closeTo(0.85, 9) },
      { 'Laptop-buyer': 1, 'Laptop-seller': expect.closeTo(0.05, 9) },
      { 'Laptop-buyer': expect.closeTo(0.35, 9), 'Laptop-seller': 1 },
    ])
    expect(nash.map((point: { outcome: object }) => point.outcome)).toEqual([{ Laptop: 'Dell', Monitor: "19'' LCD" }])
  })

  it('discounts values and reservation alike until the time that is asked for', () => {
    write(laptop)
    // 0.25 ^ 0.5 is a half for the buyer; the seller has no factor. The zone is the same.
    const { zopa, nash } = analysed('--time', '0.5')
    expect(zopa.size).toBe(3)
    expect(nash[0].values).toEqual({ 'Laptop-buyer': expect.closeTo(0.4, 9), 'Laptop-seller': expect.closeTo(0.85, 9) })
  })

  it('goes through whole numbers, and through a range of real ones in 21 steps, by their evaluators', () => {
    write({
      'domain.xml': template(`
        <issue index="1" name="days" type="integer" vtype="integer" etype="integer" lowerbound="2" upperbound="4"/>
        <objective index="5" name="money" type="objective"><issue index="2" name="price" type="real"><range lowerbound="100" upperbound="200"/></issue></objective>`),
      'profile.xml': space(`
        <issue index="1" name="days" type="integer" lowerbound="2" upperbound="4"><evaluator ftype="linear" offset="0.2" slope="0.6"/></issue>
        <issue index="2" name="price" type="real"><range lowerbound="100" upperbound="200"/><evaluator ftype="linear" parameter0="2" parameter1="-0.01"/></issue>
        ${weights(0.5, 0.5)}`),
      'triangle.xml': space(`
        <issue index="1" name="days" type="integer" lowerbound="2" upperbound="4"><evaluator ftype="constant" parameter0="0.3"/></issue>
        <issue index="2" name="price" type="real"><range lowerbound="100" upperbound="200"/><evaluator ftype="triangular" parameter0="100" parameter1="200" parameter2="120"/></issue>
        ${weights(1, 1)}`),
    })
    const { outcomes, pareto } = analysed()
    expect(outcomes).toBe(3 * 21)
    const at = (days: number, price: number) =>
      pareto.find(({ outcome }: { outcome: object }) => JSON.stringify(outcome) === JSON.stringify({ days, price }))
        ?.values
    // Four days are worth 0.2 + 0.6·2, at most 1; 100 is worth 2 − 1, 110 is 0.9. The triangle: 0.3 + 0, 0.3 + 0.5, 0.3 + 1 at 120.
    expect(at(4, 100)).toEqual({ profile: 1, triangle: 0.3 })
    expect(at(4, 110)).toEqual({ profile: expect.closeTo(0.95, 9), triangle: expect.closeTo(0.8, 9) })
    expect(at(4, 120)).toEqual({ profile: expect.closeTo(0.9, 9), triangle: expect.closeTo(1.3, 9) })
    // 125 is worse than 120 for both; three days are worse than four for one and as good for the other.
    expect([at(4, 125), at(3, 100)]).toEqual([undefined, undefined])
  })

  it('tells all that is wrong in all files, with the place', () => {
    write({
      ...laptop,
      'Laptop-buyer.xml': space(
        `<issue index="1" name="Laptop" type="discrete"><item index="1" value="Dell" evaluation="many"/></issue>
         ${weights(0.6)}`,
        '<reservation value=""/>',
      ),
      'Laptop-seller.xml': '<utility_space><objective></utility_space>',
    })
    expect(refused()).toEqual([
      expect.stringMatching(/^Laptop-seller\.xml: .+: write it as XML$/),
      'Laptop-buyer.xml/weight["2"]: missing: write the weight of this issue',
      'Laptop-buyer.xml/issue["1"]/item["Dell"]/@evaluation: "many": write a number',
      'Laptop-buyer.xml/issue["1"]/item["HP"]: missing: write the evaluation of this value',
      'Laptop-buyer.xml/issue["2"]: missing: write what its values are worth',
      'Laptop-buyer.xml/reservation/@value: "": write a number',
    ])
  })

  it('an issue of a strange type, a range without end and utility that is no sum are told', () => {
    write({
      'domain.xml': template(`
        <issue index="1" name="days" type="integer" lowerbound="0" upperbound="9000000"/><issue index="2" name="place" type="spatial"/>`),
      'profile.xml': space('<utility><ufun type="PlainUfun"><hyperRectangle utility="9"/></ufun></utility>'),
    })
    expect(refused()).toEqual(
      expect.arrayContaining([
        'domain.xml/issue["1"]/@upperbound: 9000000: write a number from 0 on, so that there are 200000 values at most',
        'domain.xml/issue["2"]/@type: "spatial": write discrete, integer or real',
        'profile.xml/ufun: "ufun": take it out: only additive utility, by weights of issues, is analysed',
      ]),
    )
  })

  it('what stands twice is told where it stands', () => {
    const again = '<issue index="1" name="Laptop"><item value="Dell"/><item value="Dell"/></issue>'
    write({ 'domain.xml': template(again.replace('"1"', '"2"') + again), 'profile.xml': space(weights(1, 1)) })
    expect(refused().filter((line) => line.includes('already'))).toEqual([
      'domain.xml/issue["1"]/@name: "Laptop": it stands at domain.xml/issue["2"]/@name already: name it otherwise, or take it out',
      expect.stringContaining('domain.xml/issue["2"]/item["Dell"]/@value: "Dell": it stands at'),
      expect.stringContaining('domain.xml/issue["1"]/item["Dell"]/@value: "Dell": it stands at'),
    ])
  })

  it('a folder without a domain, with two, or that is not there', () => {
    expect(refused()).toEqual([
      `${folder}: 0 profiles, no domain: put a negotiation_template into it, and a utility_space for each party`,
    ])
    write({ ...laptop, 'again.xml': laptop['Laptop-domain.xml'] })
    expect(refused()).toEqual(['again.xml: "negotiation_template": leave one: Laptop-domain.xml is a domain, too'])
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(root, 'server/cli/analyse.ts'), '--genius', 'nowhere', '--time', '2'],
      { encoding: 'utf8' },
    )
    expect([status, stderr]).toEqual([1, expect.stringContaining('a number from 0 to 1 is needed')])
  })
})
