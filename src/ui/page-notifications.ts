/** What the browser lets this page do; `unsupported` where it knows no notifications. */
export type NotificationAccess = 'granted' | 'denied' | 'default' | 'unsupported';

/** Whether this page may show notifications. Asks nobody. */
export function notificationAccess(): NotificationAccess {
  return 'Notification' in window ? Notification.permission : 'unsupported';
}

/** Lets the browser ask the user. To be called on a click that said so. */
export async function askForNotifications(): Promise<NotificationAccess> {
  return 'Notification' in window ? Notification.requestPermission() : 'unsupported';
}

/** Shows a notification of the page; false when it may not, or the browser refuses. */
export function showPageNotification(title: string, body: string, onClick: () => void): boolean {
  if (notificationAccess() !== 'granted') return false;
  try {
    const notification = new Notification(title, { body, tag: 'colonnade-reminder' });
    notification.addEventListener('click', () => {
      window.focus();
      notification.close();
      onClick();
    });
    return true;
  } catch {
    // Some browsers have the name and refuse to make one outside a service worker.
    return false;
  }
}
