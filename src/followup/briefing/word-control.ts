import { type TextRun, XmlAttributeComponent, XmlComponent } from 'docx';

class Value extends XmlAttributeComponent<{ val: string }> {
  protected override readonly xmlKeys = { val: 'w:val' };
}

class Named extends XmlComponent {
  constructor(name: string, val: string) {
    super(name);
    this.root.push(new Value({ val }));
  }
}

class Properties extends XmlComponent {
  constructor(id: string) {
    super('w:sdtPr');
    this.root.push(new Named('w:alias', id), new Named('w:tag', id));
  }
}

class Content extends XmlComponent {
  constructor(runs: readonly TextRun[]) {
    super('w:sdtContent');
    this.root.push(...runs);
  }
}

/**
 * A figure in a content control whose tag is its id: read back by programs, quiet for people.
 * source  ECMA-376 part 1, 17.5.2 (structured document tags)
 */
export class FigureControl extends XmlComponent {
  constructor(id: string, runs: readonly TextRun[]) {
    super('w:sdt');
    this.root.push(new Properties(id), new Content(runs));
  }
}
