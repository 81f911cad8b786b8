import type { Source } from './source.ts'

/** Seed 000. */
export const TRUST_SOURCES = {
  'trust:7': {
    document: 'trust',
    section: 'Section 7, Incident management',
    says: 'Every incident is reported and dealt with quickly. Child protection concerns follow the safeguarding policy; all others go to the head teacher or the online safety lead at once.',
  },
  'trust:app4-unintentional': {
    document: 'trust',
    section: 'Appendix 4, a site opened by accident',
    says: 'Stay calm and blame nobody. Tell the head teacher and decide whether parents of pupils who saw it are told. Have the site filtered.',
  },
  'trust:app4-intentional-pupil': {
    document: 'trust',
    section: 'Appendix 4, a site opened on purpose by a pupil',
    says: 'Go back to the agreement the pupil signed. Tell the head teacher, agree a sanction under the behaviour policy, tell the parents, and have the site filtered if that is needed.',
  },
  'trust:app4-intentional-staff': {
    document: 'trust',
    section: 'Appendix 4, a site opened on purpose by a member of staff',
    says: 'Keep and log all evidence. Tell the head teacher, go back to the agreement they signed and use the disciplinary procedure. Tell the chair of governors and the chief executive. If it is illegal, contact the police and follow their advice.',
  },
  'trust:app4-adult-misuse': {
    document: 'trust',
    section: 'Appendix 4, an adult misuses school equipment',
    says: 'Never look alone. Tell the head teacher at once and let nobody use the device. If it is offensive but legal, the head secures the device, has all equipment audited, finds out exactly what it was, uses the disciplinary procedure, and tells the chair and the chief executive. If it is illegal, the police are contacted and the device is moved only when they ask.',
  },
  'trust:app4-bullying': {
    document: 'trust',
    section: 'Appendix 4, online bullying of a child',
    says: 'Tell the child not to answer. Tell the head teacher, use the policies and sanctions, keep the evidence, tell the parents of every child involved, consider a workshop for parents, and tell the police or others if needed.',
  },
  'trust:app4-threats': {
    document: 'trust',
    section: 'Appendix 4, malicious or threatening comments',
    says: 'Tell the head teacher. Keep the evidence and consider CEOP. Ask the site to take the comments down, try to find out who wrote them and ask them to remove them, and tell the police or others if needed.',
  },
  'trust:app4-contact': {
    document: 'trust',
    section: 'Appendix 4, inappropriate contact with a child',
    says: 'Tell the head teacher or the safeguarding lead, contact the parents, keep the evidence, show the child how to end the contact, report to CEOP, tell the police or others if needed, and consider a workshop. Where an image of a child is involved the device is taken, and no copy is ever made or sent.',
  },
  'trust:app4-games': {
    document: 'trust',
    section: 'Appendix 4, games not meant for the child’s age',
    says: 'Tell the head teacher or the safeguarding lead, contact the parents and advise them, block the game if it is played at school, and consider social care and of a workshop.',
  },
  'trust:app4-parents-posts': {
    document: 'trust',
    section: 'Appendix 4, inflammatory posts by parents',
    says: 'Tell the head teacher. Speak with whoever posted it in person and ask them to remove it. Train staff in how to behave when they find such posts, and consider a workshop.',
  },
  'trust:8': {
    document: 'trust',
    section: 'Section 8, Use of images',
    says: 'Where pictures have captions it is good practice to give first names only. Pictures of groups, or from behind, make a child harder to recognise.',
  },
  'trust:9': {
    document: 'trust',
    section: 'Section 9, Mobile phones',
    says: 'A device that breaks the rules is confiscated and kept safe until a parent collects it. The head teacher may have devices searched where there is reasonable suspicion.',
  },
  'trust:10': {
    document: 'trust',
    section: 'Section 10, Information classification',
    says: 'Restricted information on paper is marked as confidential, and only those who are named may have it.',
  },
  'trust:12': {
    document: 'trust',
    section: 'Section 12, E-security',
    says: 'Data protection incidents, such as lost devices or passwords that others know, are reported at once. Personal data is sent only by approved, protected systems.',
  },
  'trust:app6': {
    document: 'trust',
    section: 'Appendix 6, Passwords',
    says: 'Passwords are kept secret and changed regularly, for example every term.',
  },
} as const satisfies Record<string, Source>
