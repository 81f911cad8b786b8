import type { Source } from './source.ts'

/** From general knowledge of the guidance: a lead checks each against their own copy. */
export const STATUTORY_SOURCES = {
  'kcsie:1': {
    document: 'kcsie',
    section: 'Part 1, what staff should know and do',
    says: 'Never promise a child to keep a secret. Act on a concern at once. What was said, decided and why is written down.',
  },
  'kcsie:2': {
    document: 'kcsie',
    section: 'Part 2, the management of safeguarding',
    says: 'Records hold the concern, how it was followed up, what was decided with reasons, and the outcome.',
  },
  'kcsie:4': {
    document: 'kcsie',
    section: 'Part 4, concerns and allegations about adults',
    says: 'The head teacher is told at once, or the chair of governors where it is the head. The LADO is asked before anybody looks into it, and the adult is not told before.',
  },
  'kcsie:5': {
    document: 'kcsie',
    section: 'Part 5, sexual violence and harassment between children',
    says: 'Take every report seriously, keep the children safe and apart where needed, consider all children involved, and support both sides. Assess the risk and write it down.',
  },
  ukcis: {
    document: 'ukcis',
    section: 'Responding to an incident',
    says: 'Report to the safeguarding lead at once. Nobody views, copies, prints, shares, saves or deletes an image. The police or social care are told at once where an adult is involved, where there is force, where acts are violent or a child under 13 is in them, or where somebody is at risk.',
  },
  'ukcis:remove': {
    document: 'ukcis',
    section: 'Helping the child',
    says: 'Report Remove helps a young person to have an image of themselves taken down.',
  },
  searching: {
    document: 'searching',
    section: 'Searching and confiscation',
    says: 'Only the head teacher and staff whom the head has authorised search. A second member of staff is there. Records say who, what for, when, where, what was found and what followed, and parents are told.',
  },
  'searching:devices': {
    document: 'searching',
    section: 'Electronic devices',
    says: 'A device may be looked through only for a good reason. If it may hold an indecent image of a child, nobody looks: it is locked away and the police are told.',
  },
  ico: {
    document: 'ico',
    section: 'Reporting a breach',
    says: 'A breach that puts people at risk is reported within 72 hours of its being known. Every breach is written down, and people at high risk are told.',
  },
  prevent: {
    document: 'prevent',
    section: 'The Prevent duty',
    says: 'Schools have regard to the need to stop people from being drawn into terrorism. A child at risk is referred, and Channel plans support.',
  },
} as const satisfies Record<string, Source>
