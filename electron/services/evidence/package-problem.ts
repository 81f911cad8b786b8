import { type Failure, fail } from '#shared/ipc/result.ts'
import { log } from '../../platform/log.ts'

/** `damaged` is about a file of the records, `not-read-back` about what was written. */
export class PackageProblem extends Error {
  override readonly name = 'PackageProblem'
  readonly code: 'damaged' | 'not-read-back' | 'stopped'
  readonly path: string
  constructor(code: PackageProblem['code'], path = '') {
    super(code)
    this.code = code
    this.path = path
  }
}

/** What is left of a package that was not made, in words; `left` are names in the folder that was chosen. */
export function leftWords(left: readonly string[]): string {
  if (left.length === 0) {
    return 'Nothing was left in the folder that you chose, and nothing was recorded as handed over.'
  }
  return `Nothing was recorded as handed over, but copies of the files may still lie there, under the name “${left.join('”, “')}”. Plug the stick in again and delete that.`
}

type Around = {
  /** A file's original name. */
  readonly nameOf: (path: string) => string | undefined
  readonly left: readonly string[]
}

/** What went wrong, in words; undefined when it is a fault of the program. */
export function packageFailure(error: unknown, around: Around): Failure | undefined {
  const rest = leftWords(around.left)
  if (error instanceof PackageProblem) return ofProblem(error, around.nameOf, rest)
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
  const words = WORDS[code]
  if (words === undefined) return undefined
  log('package.not-written', { problem: code })
  return fail(code === 'ENOSPC' || code === 'EDQUOT' ? 'disk-full' : 'failed', `${words} ${rest}`)
}

function ofProblem({ code, path }: PackageProblem, nameOf: Around['nameOf'], rest: string): Failure {
  log('package.not-made', { problem: code })
  if (code === 'damaged') {
    const name = nameOf(path) ?? 'A file'
    return fail(
      'damaged',
      `“${name}” is damaged: it is not what was added. Leave it out of the package, or put back a backup first. ${rest}`,
    )
  }
  if (code === 'stopped') {
    return fail('conflict', `The incident or the records were locked meanwhile. ${rest}`)
  }
  return fail(
    'failed',
    `What was written did not read back as it should, so the stick or disk may be faulty. Use another one. ${rest}`,
  )
}

const ROOM = 'There is not enough room there. Free some space or choose another place.'
const NOT_ALLOWED = 'Blueform may not write there. Choose another folder.'
const GONE = 'The folder or stick cannot be reached any more. Plug it in again or choose another one.'
const WORDS: Readonly<Record<string, string>> = {
  ENOSPC: ROOM,
  EDQUOT: ROOM,
  EFBIG: 'That stick cannot hold files as large as these. Use one that is formatted as exFAT.',
  EACCES: NOT_ALLOWED,
  EPERM: NOT_ALLOWED,
  EROFS: NOT_ALLOWED,
  EBUSY: NOT_ALLOWED,
  ENOENT: GONE,
  ENODEV: GONE,
  ENXIO: GONE,
  EIO: GONE,
  EEXIST: NOT_ALLOWED,
  ENOTEMPTY: NOT_ALLOWED,
  ENOTDIR: GONE,
}
