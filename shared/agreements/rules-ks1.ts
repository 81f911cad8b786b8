// For children of five to seven: read aloud and talked about, so the parent alone signs. Seeds 000 app. 2 "Key Stage 1" and app. 3.
import type { AgreementText } from '../domain/agreements.ts'
import { FOR_MY_CHILD } from './parent-clauses.ts'
import { sectionOf } from './section.ts'

export const RULES_KS1: AgreementText = {
  title: 'My rules for going online (key stage 1)',
  intro: 'These rules keep me safe. A grown-up reads them with me.',
  sections: [
    sectionOf('rules', 'My rules', {
      'with-adult': 'I only go online with a grown-up.',
      'think-first': 'I stop and think before I click.',
      'search-with-adult': 'I look for things with a grown-up.',
      'ask-if-lost': 'If I am stuck, I ask for help.',
      'tell-adult': 'I tell a grown-up about nasty things.',
      'tell-worry': 'I tell when I feel worried or sad.',
      strangers: 'People I only meet online are strangers.',
      private: 'I keep my name and home private.',
      password: 'I keep my password secret.',
      careful: 'I take care with what I share.',
      kind: 'I am kind and use polite words.',
      'ask-for-pictures': 'I ask before I take a picture.',
      'look-after': 'I look after computers and tablets.',
      'school-sees': 'My school can see what I do.',
      'not-in-trouble': 'I am never in trouble for telling.',
    }),
    sectionOf('for-parent', 'For the parent or carer', {
      'talked-about':
        'I have read these rules with my child. We have talked about each of them, and my child understands them.',
      ...FOR_MY_CHILD,
    }),
  ],
  declarations: {
    self: '',
    parent:
      'My child and I have talked about these rules and understand them. I agree to them for my child, and to my own part.',
  },
}
