// Prints each figure as a ratio of two things measured side by side, and writes bench-output/bench.json. It judges nothing.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { auditAppend } from './audit-append.ts'
import { auditVerify } from './audit-verify.ts'
import { backup } from './backup.ts'
import { classSet } from './class-set.ts'
import { coldStart } from './cold-start/cold-start.ts'
import { encryption } from './encryption.ts'
import { evidenceIntake } from './evidence-intake.ts'
import { evidenceVerify } from './evidence-verify.ts'
import { formPdf } from './form-pdf/form-pdf.ts'
import { home } from './home.ts'
import { importPeopleFigure } from './import-people.ts'
import { incidentList } from './incident-list.ts'
import { makeLargeFile } from './large-file.ts'
import type { Figure } from './measure.ts'
import { outstanding } from './outstanding.ts'
import { saveIncident } from './save-incident.ts'
import { makeSeededVault } from './seeded-vault.ts'
import { unlock } from './unlock.ts'
import { viewerSeek } from './viewer-seek.ts'

const INCIDENTS = 50_000
const output = join(import.meta.dirname, '..', '..', 'bench-output')

const electron = process.env['BLUEFORM_ELECTRON']
if (electron === undefined) throw new Error('run this through "npm run bench", which names the Electron to use')

const figures: Figure[] = []
const add = (...found: readonly Figure[]): void => {
  for (const figure of found) {
    figures.push(figure)
    console.log(
      `${figure.name.padEnd(22)} ratio ${figure.ratio.toFixed(3)}  (${figure.ours} against ${figure.theirs} ${figure.unit}, ${figure.runs} runs)`,
    )
  }
}

async function evidence(): Promise<readonly Figure[]> {
  const file = makeLargeFile()
  try {
    return [...(await evidenceIntake(file)), await evidenceVerify(file)]
  } finally {
    file.dispose()
  }
}

console.log(`blueform: making a vault of ${INCIDENTS.toLocaleString('en-GB')} incidents ...`)
const vault = await makeSeededVault(INCIDENTS)
try {
  add(await coldStart(electron, vault.profile))
  add(await formPdf(electron))
  add(await classSet())
  add(await incidentList(vault))
  add(await home(vault))
  add(await outstanding())
  add(await saveIncident())
  add(await encryption(vault))
  add(await unlock())
  add(await auditAppend())
  add(await auditVerify())
  add(...(await backup()))
  add(...(await evidence()))
  add(await viewerSeek())
  add(await importPeopleFigure())
} finally {
  vault.dispose()
}
mkdirSync(output, { recursive: true })
writeFileSync(join(output, 'bench.json'), `${JSON.stringify(figures, null, 2)}\n`)
console.log('blueform: written to bench-output/bench.json')
