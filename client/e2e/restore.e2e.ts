/** A backup is restored while two people are at the table: they are told, and are back by themselves at the table as it was then. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { AIGERIM, gather, IVAN } from './gathering.ts'
import type { Person } from './person.ts'
import { test } from './server.ts'

test('F20 restored while it runs: both are told why, come back by themselves, and what came after the backup is gone', async ({
  browser,
  server,
}) => {
  const { aigerim, ivan } = await gather(browser, server, { aigerim: AIGERIM, ivan: IVAN })
  const both = [aigerim, ivan]
  const backup = join(mkdtempSync(join(tmpdir(), 'kelissoz-e2e-')), 'backup')
  const say = (person: Person, text: string) => person.page.locator('#say-plenary').fill(text)
  const heard = (person: Person, text: string) => person.page.locator('.say__text').getByText(text, { exact: true })
  for (const person of both) await person.turnTo('talk')

  await test.step('something is said, a backup is made, and more is said', async () => {
    await say(ivan, 'До копии')
    await ivan.press('send')
    await expect(heard(aigerim, 'До копии')).toBeVisible()
    await server.run('backup', backup)
    await say(ivan, 'После копии')
    await ivan.press('send')
    await expect(heard(aigerim, 'После копии')).toBeVisible()
    await say(aigerim, 'Жартылай жазылған ой')
  })

  await test.step('the backup is restored: both read that the server is restoring, and are back without doing anything', async () => {
    const told = both.map((person) => expect(person.text('restoring')).toBeVisible({ timeout: 30_000 }))
    await Promise.all([server.run('restore', backup), ...told])
    if (process.env.E2E_SHOTS) await aigerim.page.screenshot({ path: `${process.env.E2E_SHOTS}/restoring.png` })
    for (const person of both) await expect(person.text('restoring')).toBeHidden({ timeout: 30_000 })
  })

  await test.step('the table is as it was then, drafts are kept, and the talks go on', async () => {
    for (const person of both) {
      await expect(heard(person, 'До копии')).toBeVisible()
      await expect(heard(person, 'После копии')).toHaveCount(0)
    }
    await expect(aigerim.page.locator('#say-plenary')).toHaveValue('Жартылай жазылған ой')
    await aigerim.press('send')
    await expect(heard(ivan, 'Жартылай жазылған ой')).toBeVisible()
  })
})
