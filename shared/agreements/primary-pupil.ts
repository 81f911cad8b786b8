// The parent signs for the child, together with the consent to internet access: seed 002 §3.3. Seeds 002 app. 1, 003 and 001 (pupils).
import type { AgreementText } from '../domain/agreements.ts'
import { FOR_MY_CHILD } from './parent-clauses.ts'
import { sectionOf } from './section.ts'

export const PRIMARY_PUPIL: AgreementText = {
  title: 'Acceptable use agreement for primary pupils',
  intro:
    'I want to be safe when I use a computer, a tablet or a phone. These are the things I do to stay safe. A parent or carer reads them with me and signs for me.',
  sections: [
    sectionOf('rules', 'What I do', {
      password: 'I tell nobody my password.',
      'others-may-see': 'I remember that other people may see what I do on a computer. My school can see it too.',
      'allowed-pages': 'I open only the pages that my teacher lets me open.',
      'ask-first': 'I ask my teacher before I use anything on the internet.',
      'tell-if-scared': 'If something scares me or feels wrong, I tell my teacher.',
      'polite-messages': 'I write polite messages, every time.',
      'tell-of-nasty': 'If I get a nasty message, I tell my teacher.',
      'do-not-answer': 'I do not answer a message that upsets me.',
      'no-contact-details': 'I give my phone numbers and my address only to real friends.',
      'known-people': 'I write only to people I know, or when my teacher agrees.',
      'school-mail': 'I use only my school e-mail.',
      private: 'Online, I do not say what I am called, where I live or which school I go to.',
      'no-photos': 'I do not put photos of myself on the computer.',
      'never-meet': 'I never say yes to meeting a stranger.',
      'not-staff': 'I do not try to reach my teachers on social media or by private e-mail.',
      'ask-for-pictures': 'I do not take or share pictures of other people unless my teacher lets me.',
      'child-image':
        'If I see a picture of a child undressed, I tell an adult at once. I do not show it or send it to anybody. I am not in trouble for telling.',
      'think-before-posting': 'I think before I post or pass something on. Could it hurt somebody?',
      'phone-away':
        'If I am allowed to bring a phone or a smart watch, it stays off and is handed in as my school asks. I do not take pictures with it, go online with it or bring it on trips.',
      'tell-of-misuse': 'I tell a grown-up if somebody uses a computer in a bad way.',
      'at-home-too': 'I keep these rules at home too.',
    }),
    sectionOf('for-parent', 'For the parent or carer', {
      'talked-about':
        'I have read these rules and talked about them with my child. I agree to them on my child’s behalf.',
      ...FOR_MY_CHILD,
    }),
  ],
  declarations: {
    self: '',
    parent:
      'I sign for my child, who will keep to these rules with my help. I agree that my child may use the internet at school.',
  },
}
