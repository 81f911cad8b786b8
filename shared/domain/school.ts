import { z } from 'zod'
import { lineSchema, paragraphSchema } from './text.ts'

const required = (message: string) => lineSchema.trim().min(1, message)

/** What the head of the form says about the school (seed 002 app. 4), and whom to ring when a child is in danger. */
export const schoolSchema = z.object({
  name: required('Enter the name of the school'),
  address: paragraphSchema.trim().min(1, 'Enter the address of the school'),
  coordinator: required('Enter the name of the online safety co-ordinator'),
  contact: paragraphSchema.trim().min(1, 'Enter a telephone number or e-mail address'),
  /** Completes "a copy emailed to ... online safety officer"; empty prints "the local authority's". */
  localAuthority: lineSchema.trim(),
  /** The school's own numbers for children's social care, in hours and out of hours; shown when someone is in danger. */
  urgentContacts: paragraphSchema.trim(),
})
export type School = z.infer<typeof schoolSchema>

export const SCHOOL_LABELS: Record<keyof School, string> = {
  name: 'Name of school or organisation',
  address: 'Address',
  coordinator: 'Online safety co-ordinator',
  contact: 'Contact details',
  localAuthority: 'Local authority',
  urgentContacts: 'Urgent contacts',
}
