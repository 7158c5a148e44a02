import type { Language } from '#domain/model.ts';

/** What the menu says; roles word themselves on macOS only, so all are worded here. */
export type MenuWords = {
  readonly [K in
    | 'about'
    | 'services'
    | 'hide'
    | 'hideOthers'
    | 'unhide'
    | 'quit'
    | 'file'
    | 'newWindow'
    | 'open'
    | 'reveal'
    | 'close'
    | 'edit'
    | 'undo'
    | 'redo'
    | 'cut'
    | 'copy'
    | 'paste'
    | 'selectAll'
    | 'view'
    | 'reload'
    | 'zoomReset'
    | 'zoomIn'
    | 'zoomOut'
    | 'fullScreen'
    | 'devTools'
    | 'window'
    | 'minimize'
    | 'minimizeToDock'
    | 'front'
    | 'help'
    | 'openTitle'
    | 'createTitle'
    | 'folderTitle'
    | 'fileType'
    | 'failed'
    | 'unsaved'
    | 'leave'
    | 'stay']: string;
};

export const menuWords: Readonly<Record<Language, MenuWords>> = {
  en: {
    about: 'About Colonnade',
    services: 'Services',
    hide: 'Hide Colonnade',
    hideOthers: 'Hide Others',
    unhide: 'Show All',
    quit: 'Quit Colonnade',
    file: 'File',
    newWindow: 'New Window',
    open: 'Open Workspace…',
    reveal: 'Show Workspace in Folder',
    close: 'Close Window',
    edit: 'Edit',
    undo: 'Undo Typing',
    redo: 'Redo Typing',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select All',
    view: 'View',
    reload: 'Reload',
    zoomReset: 'Actual Size',
    zoomIn: 'Zoom In',
    zoomOut: 'Zoom Out',
    fullScreen: 'Toggle Full Screen',
    devTools: 'Developer Tools',
    window: 'Window',
    minimize: 'Minimize',
    minimizeToDock: 'Minimize',
    front: 'Bring All to Front',
    help: 'Help',
    openTitle: 'Open a workspace',
    createTitle: 'Where to keep the workspace',
    folderTitle: 'Where the media are',
    fileType: 'Colonnade workspace',
    failed: 'The workspace could not be opened',
    unsaved: 'There is text that is not saved. Leave without it?',
    leave: 'Leave',
    stay: 'Stay',
  },
  fr: {
    about: 'À propos de Colonnade',
    services: 'Services',
    hide: 'Masquer Colonnade',
    hideOthers: 'Masquer les autres',
    unhide: 'Tout afficher',
    quit: 'Quitter Colonnade',
    file: 'Fichier',
    newWindow: 'Nouvelle fenêtre',
    open: 'Ouvrir un espace…',
    reveal: 'Afficher l’espace dans son dossier',
    close: 'Fermer la fenêtre',
    edit: 'Édition',
    undo: 'Annuler la saisie',
    redo: 'Rétablir la saisie',
    cut: 'Couper',
    copy: 'Copier',
    paste: 'Coller',
    selectAll: 'Tout sélectionner',
    view: 'Présentation',
    reload: 'Recharger',
    zoomReset: 'Taille réelle',
    zoomIn: 'Zoom avant',
    zoomOut: 'Zoom arrière',
    fullScreen: 'Plein écran',
    devTools: 'Outils de développement',
    window: 'Fenêtre',
    minimize: 'Réduire',
    minimizeToDock: 'Placer dans le Dock',
    front: 'Tout ramener au premier plan',
    help: 'Aide',
    openTitle: 'Ouvrir un espace',
    createTitle: 'Où garder l’espace',
    folderTitle: 'Où sont les médias',
    fileType: 'Espace Colonnade',
    failed: 'L’espace n’a pas pu être ouvert',
    unsaved: 'Du texte n’est pas enregistré. Quitter sans le garder ?',
    leave: 'Quitter',
    stay: 'Rester',
  },
};
