import type { IncidentReportFormData } from '#electron/documents/incident-report-form.ts'
import { nothingEntered } from '#shared/domain/case-entries.ts'
import type { Incident } from '#shared/domain/incidents.ts'

const DSL = { id: '00000000-0000-4000-8000-000000000001', name: 'Test Lead', role: 'dsl' } as const
const AT_MS = Date.UTC(2026, 10, 3, 14, 5)
const ID = '00000000-0000-4000-8000-000000000002'

/** A form with a description of 300 words about nobody. */
export function formData(): IncidentReportFormData {
  return {
    school: {
      name: 'Larkfield Example School',
      address: '1 Example Street, Exampleton, EX1 1EX',
      coordinator: 'Test Lead',
      contact: '01632 960001',
      localAuthority: '',
      urgentContacts: '',
    },
    incident: incident(),
    checkpoint: { size: 1234, headHash: 'ab'.repeat(32) },
    printedAtMs: AT_MS,
  }
}

function incident(): Incident {
  const sentence =
    'A message was sent to the class group during the lunch break and two pupils told their tutor about it. '
  return {
    id: ID,
    reference: '2026-014',
    status: 'open',
    imageLocked: false,
    restricted: null,
    dangerNow: 'no',
    versions: [
      {
        number: 1,
        recordedAtMs: AT_MS,
        recordedBy: DSL,
        reason: null,
        concern: {
          imageAnswer: 'none',
          happenedOn: '2026-11-03',
          happenedAt: '12:40',
          reporter: { kind: 'named', name: 'Tutor Example' },
          identified: '',
          places: ['in-school'],
          people: [
            { id: ID, name: 'Pupil Example', kind: 'child', kindOther: '', classOrPost: '8B', part: 'affected' },
          ],
          types: ['bullying'],
          typeOther: '',
          description: sentence.repeat(15).trim(),
          deliberate: true,
          deliberateMaterial: ['transmitted'],
          consideredAs: ['online-bullying'],
          accidental: false,
          accidentalMaterial: [],
        },
      },
    ],
    actions: [],
    outcomes: [],
    statusChanges: [],
    devices: [],
    imagesSeen: [],
    ...nothingEntered(),
  }
}
