// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "tests/support/RecordedProgram.h"

using namespace callreel;
using namespace callreel::test;

/// What a call keeps of its arguments and its result: typed, bounded, redacted, and without running code of the
/// program.
class Values : public QObject {
    Q_OBJECT

private:
    static TestInterpreter python() {
        QFETCH_GLOBAL(int, python);
        return supportedInterpreters().at(python);
    }

private Q_SLOTS:
    void initTestCase_data() {
        if (!addInterpreterRows())
            QSKIP("No CPython 3.11 or later was found; set PYTHONS.");
    }
    void everyKindOfArgument();    // B2
    void capturedInClosureCells(); // B2
    void secretNamesAreRedacted();
    void secretWordsInAnyCase();
    void generatedCodeIsTheLibrarys();
    void builtinsAreTyped();
    void boundsCutAndSaySo();
    void objectsByDictAndSlots();
    void attributesKeepTheirOrder();
    void aDictThatIsNotMadeStaysUnmade();
    void asyncGeneratorsYieldTheirValues(); // B4
    void noCodeOfTheProgramRuns();
    void valuesAreOptional(); // B15: no values when they are not asked for
    void theSlowWayTellsTheSame();
};

void Values::everyKindOfArgument() {
    const RecordedProgram run(python(), "def f(a, /, b, *args, c, d=5, **kw): pass\n"
                                        "f(1, 'two', 3.5, None, c=[1, (2,)], e=b'x')\n"
                                        "f(1, 2, c=True)\n"
                                        "lambdas = (lambda x, y=2: x)(1)\n");
    QVERIFY2(run.trace(), qPrintable(run.error()));
    QCOMPARE(run.story(),
             QStringList(
                 {QStringLiteral("<module>() return None"),
                  QStringLiteral("  f(a=1, b='two', args=(3.5, None), c=[1, (2,)], d=5, kw={'e': b'x'}) return None"),
                  QStringLiteral("  f(a=1, b=2, args=(), c=True, d=5, kw={}) return None"),
                  QStringLiteral("  <lambda>(x=1, y=2) return 1")}));
}

void Values::capturedInClosureCells() {
    const RecordedProgram run(python(), "def outer(a, b, *rest, key=None):\n"
                                        "    return lambda: (a, rest, key)\n"
                                        "outer(1, 2, 3, key='k')\n"
                                        "def cell(c): return c\n"
                                        "def make(x): return (lambda: x).__closure__[0]\n"
                                        "cell(make(5))\n");
    QVERIFY2(run.trace(), qPrintable(run.error()));
    const QStringList story = run.story();
    QVERIFY2(story.value(1).startsWith(QStringLiteral("  outer(a=1, b=2, rest=(3,), key='k') return")),
             qPrintable(story.value(1)));
    // A cell that is an argument itself is no captured variable.
    QVERIFY2(story.value(3).startsWith(QStringLiteral("  cell(c=cell) return")), qPrintable(story.value(3)));
}

void Values::secretNamesAreRedacted() {
    const RecordedProgram run(python(),
                              "def login(user, password, apiKey, access_key, company, tokenizer, session_id): pass\n"
                              "login('u', 'p', 'a', 'k', 'c', 't', 's')\n"
                              "def send(headers): pass\n"
                              "send({'Authorization': 'Basic x', 'Set-Cookie': 'y', 'Accept': 'z'})\n"
                              "class Config:\n"
                              "    def __init__(self): self.url, self.secret = 'u', 's3cr3t'\n"
                              "def use(config): pass\n"
                              "use(Config())\n");
    QVERIFY2(run.trace(), qPrintable(run.error()));
    QCOMPARE(
        run.describe(run.callsOf(QStringLiteral("login")).value(0)),
        QStringLiteral("login(user='u', password=‹redacted›, apiKey=‹redacted›, access_key=‹redacted›, company='c', "
                       "tokenizer='t', session_id=‹redacted›) return None"));
    QCOMPARE(run.describe(run.callsOf(QStringLiteral("send")).value(0)),
             QStringLiteral("send(headers={'Authorization': ‹redacted›, 'Set-Cookie': ‹redacted›, 'Accept': 'z'}) "
                            "return None"));
    QCOMPARE(run.describe(run.callsOf(QStringLiteral("use")).value(0)),
             QStringLiteral("use(config=Config(url='u', secret=‹redacted›)) return None"));
}

void Values::secretWordsInAnyCase() {
    // Contract, "Names that are redacted by default": as words, in any case, apart by underscores or capitals.
    const QStringList secret{QStringLiteral("password"),
                             QStringLiteral("user_password"),
                             QStringLiteral("PASSWORD"),
                             QStringLiteral("dbPassword"),
                             QStringLiteral("passwords"),
                             QStringLiteral("passwd"),
                             QStringLiteral("Passwd"),
                             QStringLiteral("pwd"),
                             QStringLiteral("PWD"),
                             QStringLiteral("secret"),
                             QStringLiteral("clientSecret"),
                             QStringLiteral("client_secret_2"),
                             QStringLiteral("token"),
                             QStringLiteral("authToken"),
                             QStringLiteral("AUTH_TOKEN"),
                             QStringLiteral("api_key"),
                             QStringLiteral("apiKey"),
                             QStringLiteral("APIKey"),
                             QStringLiteral("API_KEY"),
                             QStringLiteral("apikey"),
                             QStringLiteral("myApiKeys"),
                             QStringLiteral("access_key"),
                             QStringLiteral("AccessKey"),
                             QStringLiteral("aws_access_key_id"),
                             QStringLiteral("private_key"),
                             QStringLiteral("privateKey"),
                             QStringLiteral("credential"),
                             QStringLiteral("credentials"),
                             QStringLiteral("gitCredentials"),
                             QStringLiteral("authorization"),
                             QStringLiteral("Authorization"),
                             QStringLiteral("cookie"),
                             QStringLiteral("sessionCookie"),
                             QStringLiteral("session_id"),
                             QStringLiteral("sessionId"),
                             QStringLiteral("SESSION_ID"),
                             QStringLiteral("_token"),
                             QStringLiteral("__secret"),
                             QStringLiteral("HTTPCookie")};
    const QStringList open{QStringLiteral("tokenizer"), QStringLiteral("company"),  QStringLiteral("secretary"),
                           QStringLiteral("key"),       QStringLiteral("keyboard"), QStringLiteral("public_key"),
                           QStringLiteral("session"),   QStringLiteral("identity"), QStringLiteral("passenger"),
                           QStringLiteral("monkey_id"), QStringLiteral("apiary")};
    const QStringList all = secret + open;
    const QString source = QStringLiteral("def f(%1): pass\n"
                                          "f(*range(%2))\n"
                                          "class Holder: pass\n"
                                          "holder = Holder()\n"
                                          "names = f.__code__.co_varnames\n"
                                          "holder.__dict__.update(zip(names, range(%2)))\n"
                                          "def g(holder, mapping): pass\n"
                                          "g(holder, dict(zip(names, range(%2))))\n")
                               .arg(all.join(QLatin1Char(',')))
                               .arg(all.size());
    const RecordedProgram run(python(), source.toUtf8());
    QVERIFY2(run.trace(), qPrintable(run.error()));
    const auto arguments = run.trace()->values(run.callsOf(QStringLiteral("f")).value(0).id)->arguments;
    const auto holding = run.trace()->values(run.callsOf(QStringLiteral("g")).value(0).id)->arguments;
    QCOMPARE(arguments.size(), static_cast<std::size_t>(all.size()));
    QCOMPARE(holding[0].value.attributes.size(), static_cast<std::size_t>(all.size()));
    QCOMPARE(holding[1].value.entries.size(), static_cast<std::size_t>(all.size()));
    for (qsizetype i = 0; i < all.size(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        const Cut expected = i < secret.size() ? Cut::Redacted : Cut::None;
        QVERIFY2(arguments[at].value.cut == expected, qPrintable(all[i]));
        QVERIFY2(holding[0].value.attributes[at].value.cut == expected, qPrintable(all[i]));
        QVERIFY2(holding[1].value.entries[at].value.cut == expected, qPrintable(all[i]));
        QVERIFY2(i >= secret.size() || arguments[at].value.text.empty(), qPrintable(all[i]));
    }
}

void Values::generatedCodeIsTheLibrarys() {
    // What dataclasses and collections make with exec is in no file; the program is the first to call it. Code that the
    // program itself runs so is its own.
    const RecordedProgram run(python(), "import dataclasses, collections\n"
                                        "@dataclasses.dataclass(order=True)\n"
                                        "class P:\n"
                                        "    x: int\n"
                                        "    y: int = 1\n"
                                        "N = collections.namedtuple('N', 'a b')\n"
                                        "def f(p): return p\n"
                                        "f(P(1) < P(2)); f(repr(P(3))); f(N(1, 2))\n"
                                        "exec('def mine(): pass')\n"
                                        "mine()\n");
    QVERIFY2(run.trace(), qPrintable(run.error()));
    QStringList own;
    for (const QString& line : run.story())
        own << line.section(QLatin1Char('('), 0, 0).trimmed();
    own.removeAll(QStringLiteral("P.__annotate__")); // of the program itself, from 3.14 on
    QCOMPARE(own,
             QStringList({QStringLiteral("<module>"), QStringLiteral("P"), QStringLiteral("f"), QStringLiteral("f"),
                          QStringLiteral("f"), QStringLiteral("<module>"), QStringLiteral("mine")}));
}

void Values::builtinsAreTyped() {
    const RecordedProgram run(python(),
                              "def v(x): pass\n"
                              "for x in (2**64, -2**64, -1, 1.5, 1+2j, False, 'é中\\U0001f600\\udc80', b'\\xff',\n"
                              "          bytearray(b'a'), {1}, frozenset((2,)), {'a': {}}, ValueError('bad', 1)):\n"
                              "    v(x)\n");
    QVERIFY2(run.trace(), qPrintable(run.error()));
    QStringList values;
    for (const Call& call : run.callsOf(QStringLiteral("v"))) {
        const QString text = run.describe(call);
        values << text.mid(4, text.lastIndexOf(QLatin1Char(')')) - 4);
    }
    QCOMPARE(values.mid(0, 6), QStringList({QStringLiteral("18446744073709551616"),
                                            QStringLiteral("-18446744073709551616"), QStringLiteral("-1"),
                                            QStringLiteral("1.5"), QStringLiteral("(1+2j)"), QStringLiteral("False")}));
    QCOMPARE(values.mid(7), QStringList({QStringLiteral("b'\\xff'"), QStringLiteral("bytearray(b'a')"),
                                         QStringLiteral("{1}"), QStringLiteral("frozenset({2})"),
                                         QStringLiteral("{'a': {}}"), QStringLiteral("ValueError('bad', 1)")}));
    const auto text = run.trace()->values(run.callsOf(QStringLiteral("v")).value(6).id);
    QVERIFY(text);
    QCOMPARE(QByteArray::fromStdString(text->arguments.at(0).value.text),
             QByteArray("\xC3\xA9\xE4\xB8\xAD\xF0\x9F\x98\x80\xED\xB2\x80"));
}

void Values::boundsCutAndSaySo() {
    const RecordedProgram run(python(),
                              "def v(x): pass\n"
                              "cycle = []; cycle.append(cycle)\n"
                              "v('x' * 5000); v('é' * 5000); v(b'y' * 5000); v(list(range(1000))); v(10 ** 5000)\n"
                              "v([[[[[[[[1]]]]]]]]); v(cycle); v(['z' * 1000] * 20)\n"
                              "v([[['w' * 900] * 60] * 60] * 60)\n"
                              "class Node: pass\n"
                              "node = Node(); node.me = node; node.more = [node]; node.other = Node(); v(node)\n");
    QVERIFY2(run.trace(), qPrintable(run.error()));
    const auto argument = [&](int number) {
        const auto values = run.trace()->values(run.callsOf(QStringLiteral("v")).value(number).id);
        return values && values->arguments.size() == 1 ? values->arguments[0].value : Value();
    };
    QCOMPARE(argument(0).length, std::optional<std::uint64_t>(5000));
    QCOMPARE(argument(0).text.size(), std::size_t{1024});
    QVERIFY(argument(0).cut != Cut::None);
    QCOMPARE(argument(1).length, std::optional<std::uint64_t>(5000));
    QCOMPARE(argument(1).text.size(), std::size_t{1024});
    QVERIFY(argument(2).cut != Cut::None);
    QCOMPARE(argument(3).length, std::optional<std::uint64_t>(1000));
    QCOMPARE(argument(3).items.size(), std::size_t{64});
    QVERIFY(argument(4).cut != Cut::None);
    const Value* nested = nullptr;
    Value deep = argument(5);
    int depth = 0;
    for (nested = &deep; !nested->items.empty(); nested = &nested->items[0])
        ++depth;
    QCOMPARE(depth, 6);
    QCOMPARE(nested->cut, Cut::Depth);
    QCOMPARE(argument(6).items.at(0).cut, Cut::Cycle);
    QVERIFY(argument(7).items.size() < 20);
    QVERIFY(!argument(8).items.empty());
    // An object that has itself is a cycle, also where objects are no longer looked into.
    QCOMPARE(argument(9).attributes.size(), std::size_t{3});
    QCOMPARE(argument(9).attributes[0].value.cut, Cut::Cycle);
    QCOMPARE(argument(9).attributes[1].value.items.at(0).cut, Cut::Cycle);
    QCOMPARE(argument(9).attributes[2].value.cut, Cut::Depth);
    QVERIFY(!run.sealed().verdict.loss.empty());
    // Cut values do not make a trace incomplete.
    QCOMPARE(run.sealed().verdict.completeness, Verdict::Completeness::Complete);
}

void Values::objectsByDictAndSlots() {
    const RecordedProgram run(python(), "import dataclasses, enum, collections\n"
                                        "@dataclasses.dataclass\n"
                                        "class Point:\n"
                                        "    x: int\n"
                                        "    y: int = 2\n"
                                        "class Base:\n"
                                        "    __slots__ = ('a', 'unset')\n"
                                        "class Slotted(Base):\n"
                                        "    __slots__ = ('b',)\n"
                                        "    def __init__(self): self.a, self.b = 1, Point(1)\n"
                                        "class Level(enum.IntEnum): LOW = 1\n"
                                        "class Odd(dict):\n"
                                        "    def __getitem__(self, key): raise SystemError\n"
                                        "    def items(self): raise SystemError\n"
                                        "def v(x): pass\n"
                                        "v(Point(1)); v(Slotted()); v(Level.LOW); v(Odd(k=1)); v(object)\n"
                                        "Pair = collections.namedtuple('Pair', 'left right')\n"
                                        "v(Pair(1, 2))\n");
    QVERIFY2(run.trace(), qPrintable(run.error()));
    QStringList values;
    for (const Call& call : run.callsOf(QStringLiteral("v"))) {
        const QString text = run.describe(call);
        values << text.mid(4, text.lastIndexOf(QLatin1Char(')')) - 4);
    }
    QCOMPARE(values.size(), 6);
    QCOMPARE(values[0], QStringLiteral("Point(x=1, y=2)"));
    QVERIFY2(values[1].startsWith(QStringLiteral("Slotted(a=1, b=")) && !values[1].contains(QStringLiteral("unset")),
             qPrintable(values[1]));
    QVERIFY2(values[2].contains(QStringLiteral("Level")) && values[2].contains(QLatin1Char('1')),
             qPrintable(values[2]));
    QVERIFY2(values[3].contains(QStringLiteral("'k': 1")), qPrintable(values[3]));
    QVERIFY2(values[5].contains(QStringLiteral("1, 2")), qPrintable(values[5]));
}

/// Objects whose attributes are set, deleted, set again, added from outside and too many, of classes of every kind.
static const QByteArray changingObjects = "import abc\n"
                                          "def v(x): pass\n"
                                          "class A:\n"
                                          "    def __init__(self, a, token):\n"
                                          "        self.a = a\n"
                                          "        self.token = token\n"
                                          "        self.b = [1, -2, 2**31, -2**70]\n"
                                          "class B(A):\n"
                                          "    def __init__(self):\n"
                                          "        v(self)\n"
                                          "        super().__init__((1, 2.5, 'x', None, True), 't')\n"
                                          "        self.other = A(1, 2)\n"
                                          "b = B(); v(b)\n"
                                          "del b.a; v(b)\n"
                                          "b.a = 7; v(b)\n"
                                          "b.__dict__; v(b); b.added = 1; v(b)\n"
                                          "b.__dict__ = {'only': 1}; v(b)\n"
                                          "c = B(); c.__class__ = type('C', (B,), {}); v(c)\n"
                                          "class S:\n"
                                          "    __slots__ = ('p', 'q')\n"
                                          "s = S(); v(s); s.q = 1; v(s); s.p = 2; v(s); del s.q; v(s)\n"
                                          "class T(S):\n"
                                          "    def __init__(self): self.p, self.r = 1, 2\n"
                                          "v(T())\n"
                                          "class M(abc.ABC):\n"
                                          "    def __init__(self): self.x = self\n"
                                          "v(M())\n"
                                          "big = A(0, 0)\n"
                                          "for i in range(40): setattr(big, f'n{i}', i)\n"
                                          "v(big)\n"
                                          "for i in range(40): setattr(big, f'o{i}', i)\n"
                                          "v(big)\n"
                                          "for i in range(300):\n"
                                          "    o = A.__new__(A)\n"
                                          "    o.__dict__[f'k{i % 150}'] = i\n"
                                          "    v(o)\n"
                                          "for i in range(20):\n"
                                          "    Short = type('Short', (), {})\n"
                                          "    o = Short(); setattr(o, f's{i}', i); v(o); del o, Short\n";

void Values::attributesKeepTheirOrder() {
    const RecordedProgram run(python(), changingObjects);
    QVERIFY2(run.trace(), qPrintable(run.error()));
    QStringList values;
    for (const Call& call : run.callsOf(QStringLiteral("v"))) {
        const QString text = run.describe(call);
        values << text.mid(4, text.lastIndexOf(QLatin1Char(')')) - 4);
    }
    QCOMPARE(values.size(), 15 + 300 + 20 + 2);
    const QString list = QStringLiteral("b=[1, -2, 2147483648, -1180591620717411303424]");
    const QString tuple = QStringLiteral("a=(1, 2.5, 'x', None, True)");
    QCOMPARE(values[0], QStringLiteral("B()"));
    QCOMPARE(values[1], QStringLiteral("B(%1, token=‹redacted›, %2, other=A ‹too deep›)").arg(tuple, list));
    QCOMPARE(values[2], QStringLiteral("B(token=‹redacted›, %1, other=A ‹too deep›)").arg(list));
    QCOMPARE(values[3], QStringLiteral("B(token=‹redacted›, %1, other=A ‹too deep›, a=7)").arg(list));
    QCOMPARE(values[4], values[3]);
    QCOMPARE(values[5], QStringLiteral("B(token=‹redacted›, %1, other=A ‹too deep›, a=7, added=1)").arg(list));
    QCOMPARE(values[6], QStringLiteral("B(only=1)"));
    QCOMPARE(values[7], QStringLiteral("B()"));
    QCOMPARE(values[8], QStringLiteral("C(%1, token=‹redacted›, %2, other=A ‹too deep›)").arg(tuple, list));
    QCOMPARE(values.mid(9, 5),
             QStringList({QStringLiteral("S()"), QStringLiteral("S(q=1)"), QStringLiteral("S(p=2, q=1)"),
                          QStringLiteral("S(p=2)"), QStringLiteral("T(p=1, r=2)")}));
    QVERIFY2(values[14].startsWith(QStringLiteral("M(x=")), qPrintable(values[14]));
    QVERIFY2(values[15].contains(QStringLiteral("n39=39")) && !values[15].contains(QStringLiteral("…")),
             qPrintable(values[15]));
    QVERIFY2(values[16].contains(QStringLiteral("n39=39")) && !values[16].contains(QStringLiteral("o39")),
             qPrintable(values[16]));
    for (int i = 0; i < 300; ++i)
        QCOMPARE(values[17 + i], QStringLiteral("A(k%1=%2)").arg(i % 150).arg(i));
    for (int i = 0; i < 20; ++i)
        QCOMPARE(values[317 + i], QStringLiteral("Short(s%1=%1)").arg(i));
    const auto slow = RecordedProgram::embedded(python(), "_recorder._frame_layout(False)", changingObjects);
    QVERIFY2(slow->trace(), slow->process().error);
    QStringList fastStory = run.story();
    QCOMPARE(slow->story(), fastStory);
}

void Values::aDictThatIsNotMadeStaysUnmade() {
    // Asking an object for its dict makes one, which the program pays for in memory and speed: only the first object of
    // a kind is asked.
    const QByteArray program = "import gc, sys\n"
                               "class P:\n"
                               "    def __init__(self): self.x, self.y = 1, 2\n"
                               "    def go(self): return self\n"
                               "points = [P() for i in range(100)]\n"
                               "for p in points: p.go()\n"
                               "sys.exit(sum(type(r) is dict for p in points for r in gc.get_referents(p)))\n";
    const RecordedProgram run(python(), program);
    QVERIFY2(run.trace(), qPrintable(run.error()));
    QVERIFY2(run.process().code < 5, qPrintable(run.process().describe()));
}

void Values::asyncGeneratorsYieldTheirValues() {
    const RecordedProgram run(python(), "import asyncio\n"
                                        "async def numbers():\n"
                                        "    yield 5\n"
                                        "    await asyncio.sleep(0)\n"
                                        "    yield 'six'\n"
                                        "async def main():\n"
                                        "    async for x in numbers(): pass\n"
                                        "asyncio.run(main())\n");
    QVERIFY2(run.trace(), qPrintable(run.error()));
    QStringList segments;
    std::uint64_t activation = 0;
    for (const Call& call : run.callsOf(QStringLiteral("numbers"))) {
        segments << run.describe(call);
        activation = activation ? activation : call.activation;
        QCOMPARE(call.activation, activation); // B11
    }
    QCOMPARE(segments, QStringList({QStringLiteral("numbers() yield 5"), QStringLiteral("resume numbers() yield None"),
                                    QStringLiteral("resume numbers() yield 'six'"),
                                    QStringLiteral("resume numbers() return None")}));
}

void Values::noCodeOfTheProgramRuns() {
    const RecordedProgram run(
        python(),
        "ran = []\n"
        "class Meta(type):\n"
        "    def __getattribute__(cls, name): ran.append('meta ' + name); return type.__getattribute__(cls, name)\n"
        "    def __instancecheck__(cls, other): ran.append('instancecheck'); return True\n"
        "class Hostile(metaclass=Meta):\n"
        "    def __repr__(self): ran.append('repr'); return ''\n"
        "    __str__ = __repr__\n"
        "    def __getattr__(self, name): ran.append('getattr ' + name); raise AttributeError\n"
        "    def __getattribute__(self, name):\n"
        "        ran.append('getattribute ' + name); return object.__getattribute__(self, name)\n"
        "    @property\n"
        "    def __class__(self): ran.append('class'); return int\n"
        "    @property\n"
        "    def attribute(self): ran.append('property')\n"
        "    def __len__(self): ran.append('len'); return 1\n"
        "    def __iter__(self): ran.append('iter'); return iter(())\n"
        "    def __eq__(self, other): ran.append('eq'); return True\n"
        "    def __hash__(self): ran.append('hash'); return 1\n"
        "    def __bool__(self): ran.append('bool'); return True\n"
        "    def __index__(self): ran.append('index'); return 1\n"
        "    def __del__(self): pass\n"
        "class Number(int):\n"
        "    def __rshift__(self, other): ran.append('rshift'); return 0\n"
        "    def __index__(self): ran.append('int index'); return 1\n"
        "class Text(str):\n"
        "    def __len__(self): ran.append('str len'); return 1\n"
        "    def encode(self, *a): ran.append('encode'); return b''\n"
        "class Items(list):\n"
        "    def __iter__(self): ran.append('list iter'); return iter(())\n"
        "    def __getitem__(self, i): ran.append('list item'); return 1\n"
        "    def __len__(self): ran.append('list len'); return 1\n"
        "class Members(set):\n"
        "    def __iter__(self): ran.append('set iter'); return iter(())\n"
        "class Problem(Exception):\n"
        "    @property\n"
        "    def args(self): ran.append('args'); return ()\n"
        "def v(*x): return x\n"
        "h = object.__new__(Hostile); object.__setattr__(h, 'x', 1)\n"
        "d = {h: 1}; s = {h}; ran.clear()\n"
        "v(h); v(d); v(s); v([h], (h,)); v(Hostile); v(Number(10 ** 5000), Number(2 ** 70))\n"
        "v(Text('é' * 3000), Items([1]), Members([1]), Problem(1))\n"
        "seen = list(ran)\n"
        "print(seen)\n");
    QVERIFY2(run.trace(), qPrintable(run.error()));
    QCOMPARE(run.process().output, QByteArray("[]\n"));
    QVERIFY2(run.describe(run.callsOf(QStringLiteral("v")).value(0)).contains(QStringLiteral("Hostile(x=1)")),
             qPrintable(run.describe(run.callsOf(QStringLiteral("v")).value(0))));
}

void Values::valuesAreOptional() {
    const RecordedProgram run(python(), "def f(a): return a\nf(1)\n", {QStringLiteral("--no-values")});
    QVERIFY2(run.trace(), qPrintable(run.error()));
    QCOMPARE(run.callsOf(QStringLiteral("f")).size(), 1);
    const auto values = run.trace()->values(run.callsOf(QStringLiteral("f"))[0].id);
    QVERIFY(values);
    QVERIFY(values->arguments.empty() || !values->recorded);
    QVERIFY(!values->result || !values->recorded);
}

void Values::theSlowWayTellsTheSame() {
    // Where the interpreter's frames are not found, its own functions are asked for the variables.
    const QByteArray program = "def f(a, *rest, k=1): return lambda: a\n"
                               "def g(a, b): yield a\n"
                               "f(1, 2); list(g(3, 4))\n";
    const auto fast = RecordedProgram::embedded(python(), "assert _recorder._frame_layout(None)", program);
    const auto slow = RecordedProgram::embedded(python(), "assert not _recorder._frame_layout(False)", program);
    QVERIFY2(fast->trace(), fast->process().error);
    QVERIFY2(slow->trace(), slow->process().error);
    QCOMPARE(fast->story(),
             QStringList({QStringLiteral("<module>() return None"),
                          QStringLiteral("  f(a=1, rest=(2,), k=1) return function f.<locals>.<lambda>"),
                          QStringLiteral("  g(a=3, b=4) yield 3"), QStringLiteral("  resume g() return None")}));
    QCOMPARE(slow->story(), fast->story());
}

QTEST_GUILESS_MAIN(Values)
#include "test_Values.moc"
