/** Why nothing starts, in one sentence that says what to do. What is not known here is a bug and keeps its stack. */

/** Something that a person can mend; its message is all that is said. */
export class StartUpError extends Error {}

const codeOf = (error: unknown): string => String((error as NodeJS.ErrnoException | null)?.code ?? '')

const ELSEWHERE = 'or set DATA_DIR to another folder'
const NOT_A_FOLDER = `a part of this path is a file: move it away, ${ELSEWHERE}.`
const NOT_OURS = `the user who starts the server may not write there: give the folder to that user (chown), ${ELSEWHERE}.`
const FULL = `the disk is full: make room, ${ELSEWHERE}.`
const READ_ONLY = `it can only be read there: mount it for writing, ${ELSEWHERE}.`

const FOLDER: Readonly<Record<string, string>> = {
  EACCES: NOT_OURS,
  EPERM: NOT_OURS,
  EEXIST: NOT_A_FOLDER,
  ENOTDIR: NOT_A_FOLDER,
  EISDIR: 'a folder stands where a file is kept: move it away.',
  ENOENT: `there is no such place: make the folder, ${ELSEWHERE}.`,
  ENOSPC: FULL,
  EDQUOT: FULL,
  EROFS: READ_ONLY,
}

const DATABASE: Readonly<Record<string, string>> = {
  SQLITE_NOTADB: 'kelissoz.sqlite in it is not a database: move that file away, or restore a backup.',
  SQLITE_CORRUPT: 'kelissoz.sqlite in it is damaged: restore a backup with `npm run -s restore -- FILE`.',
  SQLITE_FULL: FULL,
  SQLITE_READONLY: NOT_OURS,
  SQLITE_CANTOPEN: NOT_OURS,
  SQLITE_PERM: NOT_OURS,
  SQLITE_IOERR: `the disk did not do what was asked of it: look after the disk, ${ELSEWHERE}.`,
}

/** What keeps the data folder, or a file in it, from being used. Anything else is given back as it is. */
export function folderFault(error: unknown, folder: string): unknown {
  const why = Object.hasOwn(FOLDER, codeOf(error)) ? FOLDER[codeOf(error)] : undefined
  return why ? new StartUpError(`The data folder ${folder} cannot be used: ${why}`) : error
}

/** What keeps the database from being opened; the lock says itself who has it. */
export function databaseFault(error: unknown, folder: string): unknown {
  const message = error instanceof Error ? error.message : String(error)
  if (/^The data in /.test(message)) return new StartUpError(message)
  if (/corrupted migrations/.test(message))
    return new StartUpError(
      `The data in ${folder} were written by a newer Kelissoz: start that one, or restore an older backup.`,
    )
  const [kind = ''] = /^SQLITE_[A-Z]+/.exec(codeOf(error)) ?? []
  const why = Object.hasOwn(DATABASE, kind) ? DATABASE[kind] : undefined
  return why ? new StartUpError(`The data in ${folder} cannot be opened: ${why}`) : folderFault(error, folder)
}

/** What keeps us from listening where HOST and PORT say. */
export function listeningFault(error: unknown, host: string, port: number): unknown {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new StartUpError(`Port ${port} is taken: stop the other server, or set PORT to a free one.`)
    case 'EACCES':
      return new StartUpError(
        `Port ${port} may not be opened by this user: set PORT to 1024 or more, and let a proxy stand on ${port} (docs/nginx.conf).`,
      )
    case 'EADDRNOTAVAIL':
      return new StartUpError(
        `HOST is ${host}, which is no address of this computer: leave HOST out to listen on all of them, or name one of its own.`,
      )
    case 'EAFNOSUPPORT':
      return new StartUpError(`HOST is ${host}, and this computer does not speak that kind of address: leave HOST out.`)
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EAI_NONAME':
      return new StartUpError(`HOST is ${host}, a name that nobody knows: leave HOST out, or set it to an address.`)
    default:
      return error
  }
}
