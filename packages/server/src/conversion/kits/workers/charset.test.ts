import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readText } from '../../engines/data/files.ts';
import { CHARSET_PYTHON } from './charset.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'charset-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A text of each language, and the encodings of Python's in which programs write it. */
const TEXTS: readonly [text: string, encodings: string][] = [
  [
    'имя,город\nИван Петров,Москва\nСпасибо за вашу помощь,Встреча завтра в десять часов\n',
    'cp1251 koi8-r cp866 iso8859-5',
  ],
  [
    'назва,місто\nОлена Шевченко,Київ\nДякую за допомогу,Зустріч відбудеться завтра вранці\n',
    'cp1251 koi8-u',
  ],
  [
    'όνομα,πόλη\nΓιώργος Παπαδόπουλος,Αθήνα\nΕυχαριστώ για τη βοήθεια,Η συνάντηση είναι αύριο το πρωί\n',
    'cp1253 iso8859-7',
  ],
  [
    'jméno,město\nŘehoř Novák,Plzeň\nDěkuji za pomoc při řešení,Schůzka je zítra ráno v deset hodin\nJiří,Žďár\n',
    'cp1250 iso8859-2',
  ],
  [
    'imię,miasto\nŁukasz Wiśniewski,Łódź\nDziękuję za załatwienie sprawy,Spotkanie odbędzie się jutro rano\nZofia Dąbrowska,Gdańsk\n',
    'cp1250 iso8859-2',
  ],
  [
    'Name,Stadt\nJörg Müller,Köln\nVielen Dank für die schöne Übersicht,Das Treffen ist morgen früh um zehn\n',
    'cp1252 latin-1 cp850',
  ],
  [
    'nom,ville\nRené Lefèvre,Besançon\nMerci pour votre aide précieuse,La réunion est prévue à dix heures\n',
    'cp1252 mac_roman cp850',
  ],
  ['navn,by\nSøren Ærø,Ålborg\nTak for hjælpen,Mødet er på fredag, når vi er færdige\n', 'cp1252 cp850'],
  [
    'nombre,ciudad\nIñigo Muñoz,Córdoba\nGracias por su ayuda,La reunión será mañana por la mañana\n',
    'cp1252 cp850',
  ],
  ['They said “don’t” — and “we won’t”—twice–over,“yes”\nShe–he—they “all”…\n', 'cp1252'],
  [
    'isim,şehir\nŞükrü Yılmaz,İzmir\nYardımlarınız için çok teşekkür ederim,Toplantı yarın sabah saat onda\n',
    'cp1254',
  ],
  ['שם,עיר\nשרה כהן,ירושלים\nתודה רבה על העזרה שלך,הפגישה מחר בבוקר בשעה עשר\n', 'cp1255'],
  [
    'الاسم,المدينة\nأحمد محمد,القاهرة\nشكرا جزيلا على المساعدة,الاجتماع غدا صباحا في الساعة العاشرة\n',
    'cp1256',
  ],
  [
    '名前,都市\n山田太郎,東京都\nご協力ありがとうございます,会議は明日の朝十時からです\n',
    'cp932 euc-jp iso2022_jp utf-16-le',
  ],
  ['姓名,城市\n王小明,北京\n感谢您的帮助和支持,会议明天上午十点开始\n', 'gbk utf-16-be'],
  ['姓名,城市\n王小明,臺北市\n感謝您的協助與支持,會議明天上午十點開始\n', 'big5'],
  ['이름,도시\n김철수,서울\n도와주셔서 정말 감사합니다,회의는 내일 아침 열 시에 시작합니다\n', 'cp949'],
  ['ชื่อ,เมือง\nสมชาย,กรุงเทพ\nขอบคุณสำหรับความช่วยเหลือ,การประชุมจะเริ่มพรุ่งนี้เช้า\n', 'cp874'],
];
const ENCODE = 'import sys\nfor n in sys.argv[2:]: open(n, "wb").write(sys.argv[1].encode(n))';

test.each(TEXTS)('%s', async (text, encodings) => {
  const names = encodings.split(' ');
  await promisify(execFile)(CHARSET_PYTHON, ['-c', ENCODE, text, ...names], { cwd: folder });
  for (const name of names) {
    const path = join(folder, name);
    const decoded = await readText(path);
    expect(decoded, name).toBe(text);
  }
});
