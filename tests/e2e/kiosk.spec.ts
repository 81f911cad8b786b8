// The laptop in the hands of somebody who signs: drawing, typing, refusing, giving it back, and every way out that was tried.
import { type Page, expect, test } from '@playwright/test'
import type { Drawing } from '#shared/domain/agreements.ts'
import { type RouteInput, type RouteName, type RouteOutput, contract } from '#shared/ipc/contract.ts'
import type { HandedOver } from '#shared/ipc/kiosk.ts'
import { type Blueform, launchBlueform, removeFolder, setWindowSize } from '../helpers/electron-app.ts'
import { expectAccessible, expectWellLaidOut, judgeScreen, shoot } from '../helpers/judge-screen.ts'
import { arrowTo, press, tabTo } from '../helpers/keys.ts'
import {
  LENT,
  PARENT_NAME,
  PUPIL_NAME,
  STAFF_NAME,
  type SigningSchool,
  VISITOR_NAME,
  lendTo,
  makeSigningSchool,
} from '../helpers/signing-school.ts'
import { goTo } from '../helpers/people-steps.ts'
import { button, errorSummary, field, onPage } from '../helpers/steps.ts'
import { zoomTo } from '../helpers/windows.ts'
import { ask as askRoute, data, makeVault, spend, unlockAs } from '../security/unlocked.ts'

test.describe.configure({ mode: 'serial' })

let blueform: Blueform
let school: SigningSchool
const ask = <Name extends RouteName>(route: Name, input: RouteInput<Name>) =>
  data(blueform.page, route, input) as Promise<RouteOutput<Name>>

test.beforeAll(async () => {
  blueform = await launchBlueform()
  await makeVault(blueform)
  await setWindowSize(blueform, 1366, 768)
  school = await makeSigningSchool(ask)
  await lendTo(ask, school.staff)
})

test.afterAll(async () => {
  await blueform.quit()
  removeFolder(blueform.folder)
})

const kiosk = () => blueform.page.locator('main.bf-kiosk')

/** Unlocks where it is needed, and hands the laptop over: the page is replaced by a new one. */
async function handOver(signing: HandedOver): Promise<void> {
  const { page } = blueform
  const { state } = await ask('vault.state', {})
  if (state === 'locked') await unlockAs(page)
  await spend(page, 'kiosk.start', signing, {})
  await kiosk().waitFor()
}

/** As on a laptop with a screen of this size; the window fills the test's screen, and goes back to that when it is made smaller. */
async function onLaptop(width = 1366, height = 768): Promise<void> {
  await blueform.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.removeAllListeners('leave-full-screen')
    window?.setKiosk(false)
  })
  await setWindowSize(blueform, width, height)
}

async function expectLocked(): Promise<void> {
  await onPage(blueform.page, 'Unlock the records')
  expect(await ask('vault.state', {})).toMatchObject({ state: 'locked' })
}

async function signaturesOf({ personId }: HandedOver) {
  await unlockAs(blueform.page)
  const { signatures } = await ask('agreements.ofPerson', { personId })
  return signatures
}

type At = readonly [number, number]
/** A name of two strokes, in the box of 600 x 200. */
const NAME: readonly (readonly At[])[] = [
  [
    [60, 150],
    [90, 40],
    [120, 150],
    [150, 60],
    [180, 140],
  ],
  [
    [240, 100],
    [300, 60],
    [360, 150],
    [420, 50],
    [520, 120],
  ],
]

/** Draws with the mouse, slowly enough that each place is a point of its own; gives what was drawn as it should be kept. */
async function draw(page: Page, strokes: readonly (readonly At[])[] = NAME): Promise<Drawing> {
  const canvas = page.locator('canvas')
  await canvas.scrollIntoViewIfNeeded()
  const box = await canvas.boundingBox()
  if (!box) throw new Error('no box to draw in')
  const scale = box.width / 600
  const drawn: [number, number][][] = []
  for (const stroke of strokes) {
    const places = stroke.map(([x, y]): At => [Math.round(box.x + x * scale), Math.round(box.y + y * scale)])
    for (const [index, [x, y]] of places.entries()) {
      await page.mouse.move(x, y)
      if (index === 0) await page.mouse.down()
    }
    await page.mouse.up()
    drawn.push(
      places.map(([x, y]) => [
        Math.round(((x - box.x) * 6000) / box.width),
        Math.round(((y - box.y) * 2000) / box.height),
      ]),
    )
  }
  return drawn
}

const meant = (page: Page) => page.getByRole('checkbox', { name: 'I mean this as my signature' })

test('somebody reads, draws their name, and the laptop locks; the strokes are those that were drawn', async () => {
  const { page } = blueform
  await handOver(school.pupil)
  await onLaptop()
  await onPage(page, /agreement/i)
  await expect(kiosk()).toContainText('Larkfield Example School')
  await expect(kiosk()).toContainText(`${PUPIL_NAME}, this is for you to read and sign.`)
  // Nothing of the app stands around it, and nothing in it leads anywhere.
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.getByRole('link')).toHaveCount(0)
  await judgeScreen(blueform, 'kiosk read', '1366x768/kiosk-read')
  await button(page, 'I have read it: go on to sign').click()
  await onPage(page, 'Sign')
  await judgeScreen(blueform, 'kiosk sign', '1366x768/kiosk-sign')

  await button(page, 'Sign').click()
  await expect(errorSummary(page)).toContainText('Draw your name in the box')
  await expect(errorSummary(page)).toContainText('I mean this as my signature')
  await judgeScreen(blueform, 'kiosk errors', '1366x768/kiosk-sign-errors')

  await draw(page)
  await button(page, 'Start again').click()
  const drawn = await draw(page)
  await expect(page.getByText('Draw your name in the box')).toHaveCount(1)
  await judgeScreen(blueform, 'kiosk drawn', '1366x768/kiosk-drawn')
  // Something is missing, and what was drawn stays; so it does when the other way was looked at.
  await button(page, 'Sign').click()
  await expect(errorSummary(page)).toContainText('I mean this as my signature')
  await page.getByRole('radio', { name: /I cannot draw/ }).check()
  await judgeScreen(blueform, 'kiosk typed', '1366x768/kiosk-typed')
  await page.getByRole('radio', { name: /Draw my name/ }).check()
  await meant(page).check()
  await button(page, 'Sign').click()
  await onPage(page, 'Thank you')
  await judgeScreen(blueform, 'kiosk end', '1366x768/kiosk-end')

  await button(page, 'Finish').click()
  await expectLocked()
  const [signature] = await signaturesOf(school.pupil)
  expect(signature).toMatchObject({ what: 'signed', how: 'drawn', signerName: PUPIL_NAME, witness: 'Sample Witness' })
  expect(signature?.drawing).toEqual(drawn)
})

test('a parent types their name with the keys alone', async () => {
  const { page } = blueform
  await handOver(school.parent)
  await expect(kiosk()).toContainText(`You sign it for ${PUPIL_NAME}.`)
  await press(page, /^I have read it/)
  await onPage(page, 'Sign')
  await tabTo(page, /Draw my name/)
  await arrowTo(page, /I cannot draw/)
  await tabTo(page, 'name')
  await page.keyboard.type('Somebody Else')
  await tabTo(page, /I mean this/)
  await page.keyboard.press('Space')
  await press(page, /^Sign$/)
  await expect(errorSummary(page)).toContainText(`Type your name as it stands above: ${PARENT_NAME}`)
  // What was typed and ticked is still there.
  await expect(field(page, 'name')).toHaveValue('Somebody Else')
  await expect(meant(page)).toBeChecked()
  await tabTo(page, 'name')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('robin olarch')
  await page.keyboard.press('Enter')
  await onPage(page, 'Thank you')
  await press(page, /^Finish$/)
  await expectLocked()
  const signatures = await signaturesOf(school.parent)
  expect(signatures.find(({ signerRole }) => signerRole === 'parent')).toMatchObject({
    what: 'signed',
    how: 'typed',
    drawing: null,
    signerName: PARENT_NAME,
  })
})

test('the staff agreement lists what the school has lent, and it is signed at 200 %', async () => {
  const { app, page } = blueform
  await handOver(school.staff)
  await onLaptop()
  await expect(kiosk()).toContainText(`${LENT.make}, serial number ${LENT.serial}`)
  await zoomTo(app, 2)
  await expectWellLaidOut(page, 'kiosk read at 200 %')
  await shoot(blueform, 'zoom-200/kiosk-read')
  await button(page, 'I have read it: go on to sign').click()
  await onPage(page, 'Sign')
  await draw(page)
  await expectWellLaidOut(page, 'kiosk sign at 200 %')
  await shoot(blueform, 'zoom-200/kiosk-sign')
  // What was drawn is drawn again where the box changes its size.
  await zoomTo(app, 1)
  await meant(page).check()
  await shoot(blueform, '1366x768/kiosk-redrawn')
  await button(page, 'Sign').click()
  await onPage(page, 'Thank you')
  await expectLockedByItself()
  const [signature] = await signaturesOf(school.staff)
  expect(signature).toMatchObject({ how: 'drawn', signerName: STAFF_NAME, devices: [LENT] })
  expect(signature?.drawing?.map(({ length }) => length)).toEqual([5, 5])
})

/** Nobody presses Finish. */
async function expectLockedByItself(): Promise<void> {
  await blueform.page.getByRole('heading', { level: 1, name: 'Unlock the records' }).waitFor({ timeout: 40_000 })
}

test('somebody does not want to sign, and says why', async () => {
  const { page } = blueform
  await handOver(school.visitor)
  await onLaptop()
  await button(page, 'I do not want to sign').click()
  await onPage(page, 'I do not want to sign')
  await judgeScreen(blueform, 'kiosk refuse', '1366x768/kiosk-refuse')
  await field(page, 'reason').fill('I have to ask my employer first.')
  await button(page, 'Say that I do not want to sign').click()
  await onPage(page, 'Thank you')
  // A new page cannot go on with what has ended.
  await page.reload()
  await onPage(page, 'There is nothing to sign here')
  await judgeScreen(blueform, 'kiosk nothing', '1366x768/kiosk-nothing')
  expect(await askRoute(page, 'kiosk.sign', { how: 'typed', name: VISITOR_NAME, isMeant: true })).toMatchObject({
    ok: false,
  })
  await button(page, 'Finish').click()
  await expectLocked()
  expect(await signaturesOf(school.visitor)).toMatchObject([
    { what: 'refused', reason: 'I have to ask my employer first.', drawing: null },
  ])
})

test('the office hands it over from its own screens, and giving the laptop back locks it', async () => {
  const { page } = blueform
  await page.reload()
  await onPage(page, 'Home')
  await goTo(page, `#/agreements/sign/${school.visitor.personId}`)
  await onPage(page, 'Which agreement is it?')
  await button(page, 'Continue').click()
  await onPage(page, 'How do they sign?')
  await button(page, 'Sign on this screen').click()
  await onPage(page, `Hand the laptop to ${VISITOR_NAME}`)
  await button(page, 'Show the agreement now').click()
  await kiosk().waitFor()
  await expect(kiosk()).toContainText(`${VISITOR_NAME}, this is for you to read and sign.`)
  expect(await ask('vault.state', {})).toEqual({ state: 'signing' })
  await button(page, 'Give the laptop back').click()
  await expectLocked()
})

test('the window fills the screen and what was open before is gone', async () => {
  const { app, page } = blueform
  await unlockAs(page)
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, `/people/${school.pupil.personId}`)
  await page.waitForTimeout(300)
  await handOver(school.visitor)
  expect(await page.content()).not.toContain(PUPIL_NAME)
  expect(new URL(page.url()).hash).toBe('')
  const facts = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    return {
      isKiosk: window?.isKiosk(),
      isOnTop: window?.isAlwaysOnTop(),
      canGoBack: window?.webContents.navigationHistory.canGoBack(),
      windows: BrowserWindow.getAllWindows().length,
    }
  })
  expect(facts).toEqual({ isKiosk: true, isOnTop: true, canGoBack: false, windows: 1 })
})

const KEYS = [
  'Escape',
  'F1',
  'F3',
  'F5',
  'F6',
  'F7',
  'F10',
  'F11',
  'F12',
  'Alt+ArrowLeft',
  'Alt+ArrowRight',
  'Alt+Home',
  'Alt+F4',
  'Backspace',
  'Control+r',
  'Control+Shift+r',
  'Control+n',
  'Control+Shift+n',
  'Control+t',
  'Control+w',
  'Control+f',
  'Control+g',
  'Control+h',
  'Control+j',
  'Control+o',
  'Control+p',
  'Control+s',
  'Control+u',
  'Control+Shift+i',
  'Control+Shift+j',
  'Control+Shift+c',
  'Control+Tab',
  'Control+PageDown',
] as const

test('no key leads out of it', async () => {
  const { app, page } = blueform
  for (const key of KEYS) {
    await page.keyboard.press(key)
    await page.waitForTimeout(40)
    await expect(kiosk(), key).toBeVisible()
    expect(await ask('vault.state', {}), key).toEqual({ state: 'signing' })
  }
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press('Tab')
    const isInside = await page.evaluate(() => {
      const at = document.activeElement
      return (
        at === document.body ||
        document.querySelector('main.bf-kiosk')?.contains(at) === true ||
        at?.closest('[data-tabster-dummy]') !== null
      )
    })
    expect(isInside).toBe(true)
  }
  const windows = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.webContents.isDevToolsOpened()),
  )
  expect(windows).toEqual([false])
})

test('no address, history or reload leads out of it', async () => {
  const { page } = blueform
  for (const hash of ['#/', '#/incidents', '#/people', '#/settings', `#/people/${school.pupil.personId}`]) {
    await page.evaluate((next) => {
      window.location.hash = next
    }, hash)
    await page.waitForTimeout(60)
    await expect(kiosk(), hash).toBeVisible()
    await expect(page.getByRole('navigation')).toHaveCount(0)
  }
  await page.evaluate(() => {
    window.history.go(-20)
    window.open('app://app/index.html')
    window.history.forward()
  })
  await page.waitForTimeout(200)
  await expect(kiosk()).toBeVisible()
  await page.reload()
  await kiosk().waitFor()
  await expect(kiosk()).toContainText(`${VISITOR_NAME}, this is for you`)
  expect(blueform.app.windows()).toHaveLength(1)
})

test('every other route refuses what the page asks directly', async () => {
  const { page } = blueform
  const answered: readonly string[] = [
    'kiosk.read',
    'kiosk.sign',
    'kiosk.refuse',
    'kiosk.leave',
    'vault.state',
    'vault.lock',
  ]
  for (const route of Object.keys(contract).filter((name) => !answered.includes(name))) {
    expect(await askRoute(page, route), route).toMatchObject({ ok: false, code: 'forbidden' })
  }
  expect(await ask('vault.state', {})).toEqual({ state: 'signing' })
})

test('Ctrl+L locks, and the passphrase is needed to go on', async () => {
  const { app, page } = blueform
  await page.keyboard.press('Control+l')
  await expectLocked()
  await expect(field(page, 'passphrase')).toBeVisible()
  const isKiosk = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isKiosk())
  expect(isKiosk).toBe(false)
  expect(await askRoute(page, 'kiosk.read')).toMatchObject({ ok: false, code: 'locked' })
})

const LOOKS = [
  { name: '1920x1080', width: 1920, height: 1080, media: {} },
  { name: 'dark', width: 1366, height: 768, media: { colorScheme: 'dark' } },
  { name: 'forced-colours', width: 1366, height: 768, media: { forcedColors: 'active' } },
] as const

for (const { name, width, height, media } of LOOKS) {
  test(`every screen of it with ${name}`, async () => {
    const { page } = blueform
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media })
    const look = async (screen: string) => {
      if (name === 'dark') await expectAccessible(page, `${screen} ${name}`)
      await expectWellLaidOut(page, `${screen} ${name}`)
      await shoot(blueform, `${name}/kiosk-${screen}`)
    }
    await handOver(school.visitor)
    await onLaptop(width, height)
    await look('read')
    await button(page, 'I do not want to sign').click()
    await look('refuse')
    await button(page, 'Back to reading').click()
    await button(page, 'I have read it: go on to sign').click()
    await button(page, 'Sign').click()
    await draw(page)
    await look('sign')
    // Paper stays white and ink black, whatever the colours of the screen.
    const colours = await page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
      const bytes = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
      const isAll = (shade: number, from: number) => bytes.slice(from, from + 3).every((byte) => byte === shade)
      const starts = Array.from(bytes.keys()).filter((at) => at % 4 === 0)
      return {
        paper: isAll(255, 0),
        hasInk: starts.some((at) => isAll(0, at)),
        sees: getComputedStyle(canvas).backgroundColor,
      }
    })
    expect(colours).toEqual({ paper: true, hasInk: true, sees: 'rgb(255, 255, 255)' })
    await page.keyboard.press('Control+l')
    await expectLocked()
  })
}

test('it is read aloud by a voice of this computer only, and stops when asked', async () => {
  const { page } = blueform
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
  await handOver(school.visitor)
  await expect(button(page, 'Read it aloud')).toHaveCount(0)
  // There is no voice where the tests run, so one is stood in for; whichever is chosen, its words are collected.
  await page.addInitScript(() => {
    const voices = [
      { name: 'Far away', lang: 'en-GB', localService: false },
      { name: 'Here', lang: 'en-US', localService: true },
    ]
    const said: string[] = []
    Object.assign(window, { said })
    class Utterance extends EventTarget {
      voice: { name: string } | null = null
      readonly text: string
      constructor(text: string) {
        super()
        this.text = text
      }
    }
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance })
    Object.defineProperty(window, 'speechSynthesis', {
      value: Object.assign(new EventTarget(), {
        getVoices: () => voices,
        cancel: () => said.push('(stopped)'),
        speak: ({ voice, text }: Utterance) => said.push(`${voice?.name}: ${text}`),
      }),
    })
  })
  await page.reload()
  await button(page, 'Read it aloud').click()
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said)
  const spoken = said.filter((words) => words !== '(stopped)')
  expect(spoken[1]).toBe(`Here: ${VISITOR_NAME}, this is for you to read and sign.`)
  expect(spoken.every((words) => words.startsWith('Here: '))).toBe(true)
  for (const rule of await kiosk().getByRole('listitem').allTextContents()) expect(spoken).toContain(`Here: ${rule}`)
  await judgeScreen(blueform, 'kiosk read aloud', '1366x768/kiosk-read-aloud')
  await button(page, 'Stop reading aloud').click()
  await expect(button(page, 'Read it aloud')).toBeVisible()
  await page.keyboard.press('Control+l')
  await expectLocked()
})

// Last: Playwright gives a page up for lost once its process has crashed.
test('a page that stops working comes back locked', async () => {
  const { app } = blueform
  await handOver(school.visitor)
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
  })
  // A question to a page that ends meanwhile is never answered.
  const seen = () =>
    app.evaluate(async ({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      const contents = window?.webContents
      if (!contents || contents.isCrashed() || contents.isLoading()) return 'between pages'
      const asked: Promise<unknown> = contents.executeJavaScript('document.querySelector("h1")?.textContent')
      const heading = await Promise.race([asked, new Promise((resolve) => setTimeout(resolve, 1_000))])
      return `${String(heading)}${window.isKiosk() ? ', still full' : ''}`
    })
  await expect.poll(seen, { timeout: 20_000 }).toBe('Unlock the records')
})
