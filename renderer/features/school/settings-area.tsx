import { Route, Switch } from 'wouter'
import { BackupsSettingScreen } from './backups-screen.tsx'
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
      <Route component={SettingsScreen} />
    </Switch>
  )
}
