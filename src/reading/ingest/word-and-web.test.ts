import { describe, expect, it } from 'vitest';
import { opened, readDocx } from './docx.read.ts';
import { docxOf } from './files.fixture.ts';
import { markupText, readHtml } from './html.read.ts';

const run = (text: string, looks = '') => `<w:r><w:rPr>${looks}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inside: string, looks = '') => `<w:p><w:pPr>${looks}</w:pPr>${inside}</w:p>`;

describe('a Word file', () => {
  const styles = `<w:styles xmlns:w="w"><w:style w:styleId="T1"><w:name w:val="heading 1"/></w:style>
    <w:style w:styleId="T2"><w:basedOn w:val="T1"/></w:style></w:styles>`;
  const parts = async (body: string, more = {}) => readDocx(opened(await docxOf(body, more)));

  it('gives headings, entries of lists, cells and footnotes', async () => {
    const body = [
      paragraph(run('المحور الأول'), '<w:pStyle w:val="T2"/>'),
      paragraph(run('إحداث 500 '), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>'),
      `<w:tbl><w:tr><w:tc>${paragraph(run('a'))}</w:tc><w:tc>${paragraph(run('b'))}</w:tc></w:tr></w:tbl>`,
      paragraph(`${run('avant 2030')}${run('1', '<w:vertAlign w:val="superscript"/>')}`),
      paragraph(''),
    ].join('');
    const footnotes = `<w:footnotes xmlns:w="w"><w:footnote>${paragraph(run('note'))}</w:footnote></w:footnotes>`;
    expect(await parts(body, { 'word/styles.xml': styles, 'word/footnotes.xml': footnotes })).toEqual([
      { kind: 'heading', text: 'المحور الأول' },
      { kind: 'item', text: 'إحداث 500' },
      { kind: 'cell', text: 'a' },
      { kind: 'cell', text: 'b' },
      { kind: 'paragraph', text: 'avant 2030¹' },
      { kind: 'paragraph', text: 'note' },
    ]);
  });

  it('leaves out what was deleted, hidden, an instruction or drawn twice, and keeps what was inserted', async () => {
    const body = paragraph(
      [
        run('50'),
        `<w:del>${run('0')}<w:r><w:delText>0</w:delText></w:r></w:del>`,
        `<w:ins>${run(' emplois')}</w:ins>`,
        `<w:moveFrom>${run(' partis')}</w:moveFrom>`,
        run(' cachés', '<w:vanish/>'),
        run(' montrés', '<w:vanish w:val="false"/>'),
        '<w:r><w:instrText>PAGE</w:instrText></w:r>',
        '<mc:AlternateContent xmlns:mc="mc"><mc:Choice><w:r><w:t> une</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t> deux</w:t></w:r></mc:Fallback></mc:AlternateContent>',
      ].join(''),
    );
    expect(await parts(body)).toEqual([{ kind: 'paragraph', text: '50 emplois montrés une' }]);
  });

  it('keeps a text box in a paragraph apart from it', async () => {
    const box = `<w:r><w:txbxContent>${paragraph(run('box'))}</w:txbxContent></w:r>`;
    expect((await parts(paragraph(`${run('before')}${box}${run(' after')}`))).map((part) => part.text)).toEqual([
      'box',
      'before after',
    ]);
  });
});

describe('a page of the web', () => {
  it('gives its readable part, without menus and scripts', () => {
    const sentence = 'تعتزم الحكومة تخصيص 11 مليار درهم لإحداث 50.000 منصب شغل في أفق 2030. ';
    const parts = readHtml(
      `<html><head><title>t</title><script>var x='11'</script></head><body><nav><ul><li>القائمة</li></ul></nav>
      <article><h1>خطة</h1><p>${sentence.repeat(3)}</p><p>سطر<br><br>ثان</p><ul><li>بند</li></ul>
      <table><tr><td>أ</td><td>ب</td></tr></table><p style="x">2030<sup>2</sup></p></article><footer>حقوق</footer></body></html>`,
    );
    expect(parts.map((part) => [part.kind, part.text])).toEqual([
      ['heading', 'خطة'],
      ['paragraph', sentence.repeat(3).trim()],
      ['paragraph', 'سطر'],
      ['paragraph', 'ثان'],
      ['item', 'بند'],
      ['cell', 'أ'],
      ['cell', 'ب'],
      ['paragraph', '2030²'],
    ]);
  });

  it('reads a page that leaves out head and body, and one that has nothing around it', () => {
    expect(readHtml('<!doctype html><html><meta charset=utf-8><body><p>a</p></body></html>')).toEqual([
      { kind: 'paragraph', text: 'a' },
    ]);
    expect(readHtml('<p>a<p>b')).toEqual([
      { kind: 'paragraph', text: 'a' },
      { kind: 'paragraph', text: 'b' },
    ]);
  });

  it('does not believe a page about its encoding against its bytes', () => {
    const said = '<meta charset="windows-1256"><p>é</p>';
    expect(markupText(Buffer.from(said))).toBe(said);
    expect(markupText(Buffer.concat([Buffer.from('<meta charset="windows-1256"><p>'), Buffer.of(0xc7, 0xe1)]))).toMatch(
      'ال',
    );
    expect(markupText(Buffer.concat([Buffer.from('<meta charset="no-such"><p>'), Buffer.of(0xe9, 0x20)]))).toMatch('é');
  });

  it('survives thousands of elements inside each other', () => {
    expect(readHtml(`${'<div>'.repeat(3000)}deep${'</div>'.repeat(3000)}`).map((part) => part.text)).toEqual(['deep']);
  });
});
