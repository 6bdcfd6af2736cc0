/** What the commands share that look after the data. */
import { join, resolve } from 'node:path'
import { DATABASE } from '../../data-folder.ts'
import { databaseFault, StartUpError } from '../../start-up-faults.ts'
import { BackupError } from '../../store/database-file.ts'
import { finishInterrupted } from '../../store/swap.ts'

/** A relative path counts from where the command was typed; npm runs it elsewhere and says so in INIT_CWD. */
export const givenFile = (file = '', typedIn = process.cwd()): string => resolve(typedIn, file)

/** Does it for the owner alone; what a person can mend is one sentence, and the end is 1. */
export async function inOneSentence(dataDir: string, what: (dataDir: string) => Promise<void>): Promise<void> {
  process.umask(0o077)
  try {
    finishInterrupted(join(dataDir, DATABASE))
    await what(dataDir)
  } catch (error) {
    const fault = error instanceof BackupError ? error : databaseFault(error, dataDir)
    if (!(fault instanceof BackupError || fault instanceof StartUpError)) throw error
    console.error(fault.message)
    process.exitCode = 1
  }
}
