import { Route, Switch } from 'wouter'
import { BackupsSettingScreen } from './backups-screen.tsx'
import { ChoiceScreen } from './choices/choice-screen.tsx'
import { ChoicesScreen } from './choices/choices-screen.tsx'
import { ConditionsScreen } from './conditions/conditions-screen.tsx'
import { NewConditionScreen } from './conditions/new-condition-screens.tsx'
import { PaperScreen, SignScreen } from './conditions/sign-screens.tsx'
import { ChangeContactScreen, NewContactScreen } from './contacts/contact-form-screen.tsx'
import { ContactSheetScreen } from './contacts/contact-sheet-screen.tsx'
import { ContactsScreen } from './contacts/contacts-screen.tsx'
import { LockingScreen } from './locking-screen.tsx'
import { NoticeScreen } from './notice-screen.tsx'
import { PassphrasesScreen } from './passphrases-screen.tsx'
import { SchoolScreen } from './school-screen.tsx'
import { SettingsScreen } from './settings-screen.tsx'

export function SettingsArea() {
  return (
    <Switch>
      <Route path="/settings/school" component={SchoolScreen} />
      <Route path="/settings/locking" component={LockingScreen} />
      <Route path="/settings/passphrases" component={PassphrasesScreen} />
      <Route path="/settings/backups" component={BackupsSettingScreen} />
      <Route path="/settings/notice" component={NoticeScreen} />
      <Route path="/settings/contacts" component={ContactsScreen} />
      <Route path="/settings/contacts/sheet" component={ContactSheetScreen} />
      <Route path="/settings/contacts/new/:party?" component={NewContactScreen} />
      <Route path="/settings/contacts/:id" component={ChangeContactScreen} />
      <Route path="/settings/conditions" component={ConditionsScreen} />
      <Route path="/settings/conditions/new/:kind" component={NewConditionScreen} />
      <Route path="/settings/conditions/:id/sign" component={SignScreen} />
      <Route path="/settings/conditions/:id/paper" component={PaperScreen} />
      <Route path="/settings/choices" component={ChoicesScreen} />
      <Route path="/settings/choices/:topic" component={ChoiceScreen} />
      <Route component={SettingsScreen} />
    </Switch>
  )
}
