interface Template {
  readonly id?: string;
  readonly role?: string;
  readonly type?: string;
  readonly label?: string;
  readonly click?: () => void;
  readonly submenu?: readonly Template[];
}

/** A menu that nobody sees: its items can be looked at. */
export class Menu {
  static #applicationMenu: Menu | null = null;

  static buildFromTemplate(template: readonly Template[]): Menu {
    return new Menu(template);
  }
  static setApplicationMenu(menu: Menu | null) {
    Menu.#applicationMenu = menu;
  }
  static getApplicationMenu(): Menu | null {
    return Menu.#applicationMenu;
  }

  readonly items: readonly (Omit<Template, 'submenu'> & { readonly submenu: Menu | undefined })[];

  constructor(template: readonly Template[]) {
    this.items = template.map(({ submenu, ...item }) => ({
      ...item,
      submenu: submenu && new Menu(submenu),
    }));
  }
}
