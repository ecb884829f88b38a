// SPDX-License-Identifier: Apache-2.0
#include "model/recording/InterpreterProbe.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include "model/recording/RecorderErrors.h"
#include "model/recording/RecorderLocation.h"

namespace callreel {

namespace {

/// Runs in any Python, 2.7 too, isolated from the user's variables and startup files; with its site, which makes a
/// virtual environment one.
const char* const question = R"python(
import sys
def text(value):
    return '"' + str(value).replace('\\', '\\\\').replace('"', '\\"').replace('\n', ' ') + '"'
version = '.'.join(str(part) for part in sys.version_info[:3])
if sys.version_info[3] != 'final':
    version += {'alpha': 'a', 'beta': 'b', 'candidate': 'rc'}.get(sys.version_info[3], '') + str(sys.version_info[4])
implementation = getattr(sys, 'implementation', None)
name = implementation.name if implementation else 'python2'
error = ''
free = False
try:
    import sysconfig
    free = bool(sysconfig.get_config_var('Py_GIL_DISABLED'))
except Exception:
    pass
if name == 'cpython' and sys.version_info >= (3, 11) and not free and len(sys.argv) > 1:
    try:
        from importlib.machinery import ExtensionFileLoader
        from importlib.util import module_from_spec, spec_from_loader
        loader = ExtensionFileLoader('_recorder', sys.argv[1])
        loader.exec_module(module_from_spec(spec_from_loader('_recorder', loader)))
    except BaseException as problem:
        error = str(problem) or type(problem).__name__
codetracer = False
try:
    from importlib.util import find_spec
    codetracer = find_spec('codetracer_python_recorder') is not None
except BaseException:
    pass
parts = {'name': text(name), 'version': text(version), 'executable': text(sys.executable), 'prefix': text(sys.prefix),
         'error': text(error), 'free': 'true' if free else 'false',
         'codetracer': 'true' if codetracer else 'false',
         'virtual': 'true' if sys.prefix != getattr(sys, 'base_prefix', sys.prefix) else 'false'}
print('callreel{' + ','.join('"%s":%s' % (key, parts[key]) for key in parts) + '}')
)python";

std::string toStd(const QString& text) {
    return text.toStdString();
}

QString implementationName(const QString& name) {
    if (name == QLatin1String("cpython") || name == QLatin1String("python2"))
        return QStringLiteral("CPython");
    if (name == QLatin1String("pypy"))
        return QStringLiteral("PyPy");
    return name;
}

/// At least 3.11.
bool isNewEnough(const QString& version) {
    const QStringList parts = version.split(QLatin1Char('.'));
    const int major = parts.value(0).toInt();
    return major > 3 || (major == 3 && parts.value(1).toInt() >= 11);
}

} // namespace

InterpreterProbe::InterpreterProbe(QObject* parent) : QObject(parent), m_process(new QProcess(this)) {
    m_deadline.setSingleShot(true);
    connect(m_process, &QProcess::finished, this, &InterpreterProbe::onFinished);
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            finish(unfit(recorderError("interpreter-not-started", {toStd(m_path), toStd(m_process->errorString())})));
    });
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        m_process->kill();
        finish(unfit(recorderError("interpreter-silent", {toStd(m_path)})));
    });
}

InterpreterProbe::~InterpreterProbe() {
    m_process->disconnect(this);
    if (m_process->state() == QProcess::NotRunning)
        return;
    // Left to end by itself: waiting for it here would hold up the window.
    m_process->setParent(nullptr);
    connect(m_process, &QProcess::finished, m_process, &QObject::deleteLater);
    m_process->kill();
}

void InterpreterProbe::start(const QString& path, int patienceMs) {
    m_path = path;
    QStringList arguments{QStringLiteral("-I"), QStringLiteral("-c"), QLatin1String(question)};
    if (const auto package = findRecorderPackage())
        arguments << QString::fromStdString(*package) + QStringLiteral("/_recorder.abi3.so");
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_process->setStandardErrorFile(QProcess::nullDevice());
    m_deadline.start(patienceMs);
    m_process->start(path, arguments);
}

void InterpreterProbe::onFinished() {
    const QByteArray output = m_process->readAllStandardOutput();
    const qsizetype begin = output.lastIndexOf("callreel{");
    const QJsonObject answer =
        begin < 0 ? QJsonObject() : QJsonDocument::fromJson(output.mid(begin + 8).trimmed()).object();
    if (answer.isEmpty()) {
        finish(unfit(recorderError("interpreter-not-python", {toStd(m_path)})));
        return;
    }
    const auto text = [&](const char* key) { return answer.value(QLatin1String(key)).toString(); };
    InterpreterInfo info;
    info.path = m_path;
    info.executable = text("executable");
    info.version = text("version");
    info.implementation = implementationName(text("name"));
    info.prefix = text("prefix");
    info.virtualEnvironment = answer.value(QLatin1String("virtual")).toBool();
    info.freeThreaded = answer.value(QLatin1String("free")).toBool();
    info.hasCodetracer = answer.value(QLatin1String("codetracer")).toBool();
    if (info.implementation != QLatin1String("CPython"))
        info.unfit = recorderError("interpreter-not-cpython", {toStd(info.implementation)});
    else if (!isNewEnough(info.version))
        info.unfit = recorderError("interpreter-too-old", {toStd(info.version)});
    else if (info.freeThreaded)
        info.unfit = recorderError("interpreter-free-threaded", {toStd(info.version)});
    else if (!text("error").isEmpty())
        info.unfit = recorderError("extension-not-loaded", {toStd(text("error"))});
    finish(std::move(info));
}

InterpreterInfo InterpreterProbe::unfit(Diagnostic reason) const {
    InterpreterInfo info;
    info.path = m_path;
    info.unfit = std::move(reason);
    return info;
}

void InterpreterProbe::finish(InterpreterInfo info) {
    m_deadline.stop();
    if (m_done)
        return;
    m_done = true;
    Q_EMIT done(info);
}

} // namespace callreel
