// Starts the built app in a real window on a throwaway profile. Tests drive Electron through the inspector, so they run the
// unfused build; the packaged app's fuses have a test of their own.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ElectronApplication, type Page, _electron } from '@playwright/test'
import { holdAnswers } from './held-answers.ts'

export type Blueform = {
  readonly app: ElectronApplication
  readonly page: Page
  /** Holds `profile/` and whatever folders the test makes; removed by `close`. */
  readonly folder: string
  /** Ends the process the polite way; the folder stays for a later start. */
  quit(): Promise<void>
  /** SIGKILL: what a flat battery does. */
  kill(): Promise<void>
}

export type LaunchOptions = {
  readonly folder?: string
  readonly env?: Readonly<Record<string, string>>
  readonly args?: readonly string[]
}

const root = join(import.meta.dirname, '..', '..')

/** What keeps Electron from opening a window before Playwright is connected. */
export const HELD = ['-r', join(import.meta.dirname, 'hold-until-connected.cjs')] as const

export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'blueform-test-'))
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

export async function launchBlueform(options: LaunchOptions = {}): Promise<Blueform> {
  const folder = options.folder ?? makeFolder()
  const executablePath = process.env['BLUEFORM_ELECTRON']
  if (executablePath === undefined) throw new Error('run the tests through npm, which names the Electron to use')
  const isRoot = process.getuid?.() === 0
  const app = await _electron.launch({
    executablePath,
    args: [...HELD, ...(isRoot ? ['--no-sandbox'] : []), ...(options.args ?? []), root],
    cwd: root,
    env: { ...cleanEnvironment(), BLUEFORM_PROFILE: join(folder, 'profile'), ...options.env },
  })
  holdAnswers(app)
  const page = await app.firstWindow()
  await page.waitForLoadState('domcontentloaded')
  return {
    app,
    page,
    folder,
    quit: async () => {
      await app.close()
    },
    kill: async () => {
      const { process: child } = { process: app.process() }
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await ended
    },
  }
}

function cleanEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return Object.fromEntries(entries.filter(([name]) => name !== 'NODE_OPTIONS'))
}

/** Native dialogs cannot be driven by a test; this answers the next ones with a path (or cancels for null). */
export async function answerDialogs(
  app: ElectronApplication,
  answers: { readonly open?: string | null; readonly save?: string | null },
) {
  await app.evaluate(({ dialog }, { open, save }) => {
    if (open !== undefined) {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: open === null, filePaths: open === null ? [] : [open] })
    }
    if (save !== undefined) {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: save === null, filePath: save ?? '' })
    }
  }, answers)
}

/** The whole window, as on a laptop's screen of that size, in pixels. */
export async function setWindowSize({ app, page }: Blueform, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height)
    },
    { width, height },
  )
  await page.waitForFunction((wanted) => window.innerWidth === wanted, width).catch(() => undefined)
}
