// The main job walked through the real windows with a fictional school and a throwaway vault. Leaves the forms and the screenshots.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Blueform, answerDialogs, launchBlueform, removeFolder, setWindowSize } from '../helpers/electron-app.ts'
import { shoot } from '../helpers/judge-screen.ts'
import { answerConcern, button, onPage, saveConcern, setUpVault, unlock } from '../helpers/steps.ts'
import { addEvidence } from './add-evidence.ts'
import { signAgreement } from './agreements.ts'
import { respond } from './guided-response.ts'

const output = join(import.meta.dirname, '..', '..', 'demo-output')

async function demo(blueform: Blueform): Promise<void> {
  const { app, page } = blueform
  let number = 0
  const look = async (name: string): Promise<void> => {
    number += 1
    await shoot(blueform, `${String(number).padStart(2, '0')}-${name}`)
  }

  tell('setting up a record for a fictional school')
  await setUpVault(blueform, look)
  await look('home')
  await button(page, /^Hide/).click()
  tell('unlocking it')
  await onPage(page, 'Unlock the records')
  await look('unlock')
  await unlock(page)
  await onPage(page, 'Home')

  tell('recording a concern')
  await answerConcern(page, undefined, look)
  const reference = await saveConcern(page)
  await look('what-to-do-now')
  tell(`saved as ${reference}`)
  tell('answering a few questions, and doing the first step')
  await respond(blueform, look)

  tell('printing it')
  await page.getByRole('link', { name: 'Incidents' }).first().click()
  await onPage(page, 'Incidents')
  await look('incidents')
  await page.getByRole('link', { name: new RegExp(reference) }).click()
  await onPage(page, new RegExp(reference))
  await look('incident')
  tell('adding a file as evidence')
  await addEvidence(blueform, look)
  await page.getByRole('link', { name: 'Print or hand over' }).click()
  await onPage(page, 'Print or hand over')
  await look('print')
  await answerDialogs(app, { save: join(output, 'incident-report-form.pdf') })
  await button(page, 'Save as PDF').click()
  await page.getByText('Saved. Anyone who has this file can read it.').waitFor()
  await page.goto('blueform://app/index.html#/print/blank')
  await onPage(page, 'Blank form for handwriting')
  await answerDialogs(app, { save: join(output, 'blank-form.pdf') })
  await button(page, 'Save as PDF').click()
  await page.getByText('Saved. Anyone who has this file can read it.').waitFor()
  await look('blank-form')
  tell('bringing in a class, and having an agreement signed on the screen')
  await signAgreement(blueform, join(output, 'agreement-forms.pdf'), look)
}

function tell(what: string): void {
  console.log(`blueform: ${what}`)
}

mkdirSync(output, { recursive: true })
const blueform = await launchBlueform()
try {
  await setWindowSize(blueform, 1366, 768)
  await demo(blueform)
  tell(
    'the forms are in demo-output/ (incident-report-form.pdf, blank-form.pdf, agreement-forms.pdf), the screens in demo-output/screens/',
  )
} catch (error) {
  await blueform.page.screenshot({ path: join(output, 'failed.png') })
  throw error
} finally {
  await blueform.quit()
  removeFolder(blueform.folder)
}
