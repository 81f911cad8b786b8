import type { Source } from './source.ts'

/** Seed 004. */
export const FEDERATION_SOURCES = {
  'federation:2-bullying': {
    document: 'federation',
    section: 'Section 2, Online bullying',
    says: 'The school may act on bullying wherever it happens. It weighs the context, the intention and the impact before it decides what to do, and treats a few small incidents differently from serious or lasting ones.',
  },
  'federation:2-sexting': {
    document: 'federation',
    section: 'Section 2, Sexting',
    says: 'Sexual images of anyone under 18 are dealt with under the government’s guidance. If an adult sends or receives them it is child sexual abuse and goes to the police.',
  },
  'federation:2-upskirting': {
    document: 'federation',
    section: 'Section 2, Up-skirting',
    says: 'Taking a picture under somebody’s clothes without their knowing is a crime. Staff know about it.',
  },
  'federation:2-filtering': {
    document: 'federation',
    section: 'Section 2, Internet filtering',
    says: 'Nobody bypasses the filter. Anybody who finds a site that should be filtered reports it at once.',
  },
  'federation:3-roles': {
    document: 'federation',
    section: 'Section 3.1, Roles and responsibilities',
    says: 'The log of incidents is looked through for gaps and trends, so that teaching and safeguards can follow. IT staff report breaches to the safeguarding lead, and both see that they are in the log.',
  },
  'federation:3-procedures': {
    document: 'federation',
    section: 'Section 3.2, Procedures',
    says: 'Concerns about anyone’s conduct on social media go to the school’s leaders and are dealt with under the policies there are. Changes to the filter are logged and looked at every term.',
  },
  'federation:3-local': {
    document: 'federation',
    section: 'Section 3.3, Local conditions',
    says: 'A school may change what is done to fit its own conditions. The change is written down and signed by the principal, who answers for it.',
  },
} as const satisfies Record<string, Source>
