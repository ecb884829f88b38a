<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>录制(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Expand to &amp;Depth</source>
        <translation>展开到深度(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Open a Trace…</source>
        <translation>打开跟踪(&amp;O)…</translation>
    </message>
    <message>
        <source>Open the Closed Tab &amp;Again</source>
        <translation>重新打开已关闭的标签页(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Save a Copy…</source>
        <translation>保存副本(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Close Tab</source>
        <translation>关闭标签页(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the &amp;Subtree</source>
        <translation>复制子树(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>查找(&amp;F)</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>查找下一个(&amp;N)</translation>
    </message>
    <message>
        <source>Find &amp;Previous</source>
        <translation>查找上一个(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Record…</source>
        <translation>录制(&amp;R)…</translation>
    </message>
    <message>
        <source>Record &amp;Again as Before</source>
        <translation>照原样再次录制(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Stop; Again: Kill</source>
        <translation>停止；再按：强制终止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Follow the Output</source>
        <translation>跟随输出(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Clear the View</source>
        <translation>清空视图(&amp;C)</translation>
    </message>
    <message>
        <source>Call &amp;Tree</source>
        <translation>调用树(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Call</source>
        <translation>调用(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>源代码(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Output</source>
        <translation>输出(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Next Pane</source>
        <translation>下一个窗格(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Pane</source>
        <translation>上一个窗格(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Expand the Subtree</source>
        <translation>展开子树(&amp;E)</translation>
    </message>
    <message>
        <source>Co&amp;llapse the Subtree</source>
        <translation>折叠子树(&amp;L)</translation>
    </message>
    <message>
        <source>Depth &amp;1</source>
        <translation>深度 1(&amp;1)</translation>
    </message>
    <message>
        <source>Depth &amp;2</source>
        <translation>深度 2(&amp;2)</translation>
    </message>
    <message>
        <source>Depth &amp;3</source>
        <translation>深度 3(&amp;3)</translation>
    </message>
    <message>
        <source>Depth &amp;4</source>
        <translation>深度 4(&amp;4)</translation>
    </message>
    <message>
        <source>Depth &amp;5</source>
        <translation>深度 5(&amp;5)</translation>
    </message>
    <message>
        <source>Depth &amp;6</source>
        <translation>深度 6(&amp;6)</translation>
    </message>
    <message>
        <source>Depth &amp;7</source>
        <translation>深度 7(&amp;7)</translation>
    </message>
    <message>
        <source>Depth &amp;8</source>
        <translation>深度 8(&amp;8)</translation>
    </message>
    <message>
        <source>Depth &amp;9</source>
        <translation>深度 9(&amp;9)</translation>
    </message>
    <message>
        <source>Lar&amp;ger Text</source>
        <translation>放大文字(&amp;G)</translation>
    </message>
    <message>
        <source>S&amp;maller Text</source>
        <translation>缩小文字(&amp;M)</translation>
    </message>
    <message>
        <source>Normal Te&amp;xt Size</source>
        <translation>正常文字大小(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>Reset La&amp;yout</source>
        <translation>重置布局(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Next Call of This Function</source>
        <translation>此函数的下一次调用(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Call of This Function</source>
        <translation>此函数的上一次调用(&amp;P)</translation>
    </message>
    <message>
        <source>Next &amp;Segment</source>
        <translation>下一段(&amp;S)</translation>
    </message>
    <message>
        <source>Previous Se&amp;gment</source>
        <translation>上一段(&amp;G)</translation>
    </message>
    <message>
        <source>Next Call Left by an &amp;Exception</source>
        <translation>下一个因异常退出的调用(&amp;E)</translation>
    </message>
    <message>
        <source>Previous Call Left by an E&amp;xception</source>
        <translation>上一个因异常退出的调用(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Hottest Path from Here</source>
        <translation>从此处起最耗时的路径(&amp;H)</translation>
    </message>
    <message>
        <source>Call That Ended the S&amp;cript</source>
        <translation>结束脚本的调用(&amp;C)</translation>
    </message>
    <message>
        <source>Previous Sib&amp;ling</source>
        <translation>上一个同级调用(&amp;L)</translation>
    </message>
    <message>
        <source>Next S&amp;ibling</source>
        <translation>下一个同级调用(&amp;I)</translation>
    </message>
    <message>
        <source>Next &amp;Tab</source>
        <translation>下一个标签页(&amp;T)</translation>
    </message>
    <message>
        <source>Previous T&amp;ab</source>
        <translation>上一个标签页(&amp;A)</translation>
    </message>
    <message>
        <source>Start Page</source>
        <translation>起始页</translation>
    </message>
    <message>
        <source>Search Calls and &amp;Commands</source>
        <translation>搜索调用和命令(&amp;C)</translation>
    </message>
    <message>
        <source>Open the Trace &amp;Folder</source>
        <translation>打开跟踪文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>设置(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;About Callreel</source>
        <translation>关于 Callreel(&amp;A)</translation>
    </message>
    <message>
        <source>Call tree</source>
        <translation>调用树</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>任何位置</translation>
    </message>
    <message>
        <source>Recent runs</source>
        <translation>最近的运行</translation>
    </message>
    <message>
        <source>Record dialog</source>
        <translation>录制对话框</translation>
    </message>
    <message>
        <source>Close what is open: popup, find bar, banner; never a recording</source>
        <translation>关闭已打开的弹出窗口、查找栏或横幅；绝不关闭录制</translation>
    </message>
    <message>
        <source>Move over the visible rows</source>
        <translation>在可见行之间移动</translation>
    </message>
    <message>
        <source>Expand, then go to the first child</source>
        <translation>展开，然后转到第一个子项</translation>
    </message>
    <message>
        <source>Collapse, then go to the parent</source>
        <translation>折叠，然后转到父项</translation>
    </message>
    <message>
        <source>Find by name as you type</source>
        <translation>边输入边按名称查找</translation>
    </message>
    <message>
        <source>Open the trace</source>
        <translation>打开跟踪</translation>
    </message>
    <message>
        <source>Record it again</source>
        <translation>再次录制</translation>
    </message>
    <message>
        <source>Move the trace to the trash</source>
        <translation>将跟踪移到回收站</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>Add an argument</source>
        <translation>添加参数</translation>
    </message>
    <message>
        <source>Remove an empty argument</source>
        <translation>移除空参数</translation>
    </message>
    <message>
        <source>Move an argument</source>
        <translation>移动参数</translation>
    </message>
    <message>
        <source>&amp;Help for This Pane</source>
        <translation>此窗格的帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Keyboard &amp;Shortcuts</source>
        <translation>键盘快捷键(&amp;S)</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>源代码</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>Open and close a value</source>
        <translation>展开和折叠值</translation>
    </message>
    <message>
        <source>Copy the value</source>
        <translation>复制值</translation>
    </message>
    <message>
        <source>Find in the source</source>
        <translation>在源代码中查找</translation>
    </message>
    <message>
        <source>Next and previous place</source>
        <translation>下一处和上一处</translation>
    </message>
    <message>
        <source>Go to a line</source>
        <translation>转到行</translation>
    </message>
    <message>
        <source>Show the call that wrote the line</source>
        <translation>显示写入该行的调用</translation>
    </message>
    <message>
        <source>Find in the output</source>
        <translation>在输出中查找</translation>
    </message>
    <message>
        <source>Next and previous line with the text</source>
        <translation>下一个和上一个含该文本的行</translation>
    </message>
    <message>
        <source>Copy the line</source>
        <translation>复制该行</translation>
    </message>
    <message>
        <source>Select lines</source>
        <translation>选择行</translation>
    </message>
    <message>
        <source>In the input line: send it; when it is empty, end the input</source>
        <translation>在输入行中：发送该行；为空时，结束输入</translation>
    </message>
    <message>
        <source>Open a CodeTracer &amp;Folder…</source>
        <translation>打开 CodeTracer 文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>T&amp;elemetry</source>
        <translation>遥测(&amp;E)</translation>
    </message>
    <message>
        <source>Telemetry</source>
        <translation>遥测</translation>
    </message>
    <message>
        <source>Filter the events</source>
        <translation>筛选事件</translation>
    </message>
    <message>
        <source>Copy the selected events, or all, as JSON lines</source>
        <translation>将所选或全部事件复制为 JSON 行</translation>
    </message>
    <message>
        <source>Fold L&amp;ibrary Calls</source>
        <translation>折叠库调用(&amp;I)</translation>
    </message>
    <message>
        <source>Show the call&apos;s source, or the library calls of a counted row</source>
        <translation>显示调用的源代码，或计数行中的库调用</translation>
    </message>
    <message>
        <source>&amp;Bookmark</source>
        <translation>书签(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Write a Note</source>
        <translation>写备注(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Bookmarks and Notes</source>
        <translation>书签和备注(&amp;B)</translation>
    </message>
    <message>
        <source>Next Book&amp;mark</source>
        <translation>下一个书签(&amp;M)</translation>
    </message>
    <message>
        <source>Previous Boo&amp;kmark</source>
        <translation>上一个书签(&amp;K)</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Show the bookmark&apos;s call</source>
        <translation>显示书签所指的调用</translation>
    </message>
    <message>
        <source>Edit the note</source>
        <translation>编辑备注</translation>
    </message>
    <message>
        <source>Remove the bookmark</source>
        <translation>移除书签</translation>
    </message>
</context>
<context>
    <name>CallGlyphs</name>
    <message>
        <source>resumed</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>went on after a yield</source>
        <translation>在 yield 之后继续</translation>
    </message>
    <message>
        <source>exception thrown in</source>
        <translation>被抛入异常</translation>
    </message>
    <message>
        <source>went on with an exception thrown into it</source>
        <translation>被抛入异常后继续</translation>
    </message>
    <message>
        <source>already running</source>
        <translation>已在运行</translation>
    </message>
    <message>
        <source>began before the recording did</source>
        <translation>在录制开始之前就已开始</translation>
    </message>
    <message>
        <source>started</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>an ordinary call</source>
        <translation>普通调用</translation>
    </message>
    <message>
        <source>yielded</source>
        <translation>已产出</translation>
    </message>
    <message>
        <source>suspended, may go on</source>
        <translation>已挂起，可能继续</translation>
    </message>
    <message>
        <source>unwound</source>
        <translation>因异常退出</translation>
    </message>
    <message>
        <source>left by an exception</source>
        <translation>因异常离开</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>仍未结束</translation>
    </message>
    <message>
        <source>no event closed it; the seal did</source>
        <translation>没有事件结束它；由封存关闭</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>已返回</translation>
    </message>
    <message>
        <source>returned a value</source>
        <translation>返回了一个值</translation>
    </message>
</context>
<context>
    <name>CallTexts</name>
    <message>
        <source>unwound by %1</source>
        <translation>因 %1 退出</translation>
    </message>
    <message>
        <source>unwound by an exception</source>
        <translation>因异常退出</translation>
    </message>
    <message>
        <source>returned %1</source>
        <translation>返回 %1</translation>
    </message>
    <message>
        <source>yielded %1</source>
        <translation>产出 %1</translation>
    </message>
    <message>
        <source>command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>default</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>generator</source>
        <translation>生成器</translation>
    </message>
    <message>
        <source>coroutine</source>
        <translation>协程</translation>
    </message>
    <message>
        <source>async generator</source>
        <translation>异步生成器</translation>
    </message>
    <message>
        <source>module</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>the whole run</source>
        <translation>整个运行</translation>
    </message>
    <message>
        <source>%1 nanoseconds</source>
        <translation>%1 纳秒</translation>
    </message>
    <message>
        <source>%1 microseconds</source>
        <translation>%1 微秒</translation>
    </message>
    <message>
        <source>%1 milliseconds</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>segment %1 of %2</source>
        <translation>第 %1 段，共 %2 段</translation>
    </message>
    <message>
        <source>times not recorded</source>
        <translation>未记录时间</translation>
    </message>
    <message>
        <source>level %1</source>
        <translation>层级 %1</translation>
    </message>
    <message>
        <source>starts at %1 seconds</source>
        <translation>开始于 %1 秒</translation>
    </message>
    <message>
        <source>starts at %1 milliseconds</source>
        <translation>开始于 %1 毫秒</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>耗时 %1</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>In</source>
        <translation>进入</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Start, ms</source>
        <translation>开始，毫秒</translation>
    </message>
    <message>
        <source>Duration, ms</source>
        <translation>耗时，毫秒</translation>
    </message>
    <message numerus="yes">
        <source>%1 library call(s)</source>
        <translation>
            <numerusform>%1 个库调用</numerusform>
        </translation>
    </message>
    <message>
        <source>bookmarked</source>
        <translation>有书签</translation>
    </message>
    <message>
        <source>bookmark: %1</source>
        <translation>书签：%1</translation>
    </message>
</context>
<context>
    <name>CallTreePainter</name>
    <message>
        <source>an exception</source>
        <translation>异常</translation>
    </message>
    <message numerus="yes">
        <source>%1 call(s)</source>
        <translation>
            <numerusform>%1 次调用</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Diagnostic</name>
    <message>
        <source>The variable %1 has the value &quot;%2&quot;.</source>
        <translation>变量 %1 的值为“%2”。</translation>
    </message>
    <message>
        <source>Set it to %3, or unset it.</source>
        <translation>将其设为 %3，或取消设置。</translation>
    </message>
    <message>
        <source>Nothing of the program was recorded.</source>
        <translation>程序的任何内容都未被录制。</translation>
    </message>
    <message>
        <source>A trace is required (--require-trace or CODETRACER_REQUIRE_TRACE), so this counts as a failure.</source>
        <translation>要求必须有跟踪（--require-trace 或 CODETRACER_REQUIRE_TRACE），因此这算作失败。</translation>
    </message>
    <message>
        <source>The log %1 could not be written: %2.</source>
        <translation>无法写入日志 %1：%2。</translation>
    </message>
    <message>
        <source>Is there space left, and may you write there? CALLREEL_HOME chooses another folder.</source>
        <translation>检查是否还有空间，以及是否有写入权限。可用 CALLREEL_HOME 选择其他文件夹。</translation>
    </message>
    <message>
        <source>There is no interpreter %1: %2.</source>
        <translation>没有解释器 %1：%2。</translation>
    </message>
    <message>
        <source>It was named by %3. Name a Python 3.11 or later, by its path or as it is called on PATH.</source>
        <translation>它由 %3 指定。用路径或 PATH 中的名称指定 Python 3.11 或更高版本。</translation>
    </message>
    <message>
        <source>There is no python3 on PATH.</source>
        <translation>PATH 中没有 python3。</translation>
    </message>
    <message>
        <source>Install Python 3.11 or later, or name one with --python PATH or CALLREEL_PYTHON.</source>
        <translation>安装 Python 3.11 或更高版本，或用 --python PATH 或 CALLREEL_PYTHON 指定一个。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to: %2.</source>
        <translation>无法写入文件夹 %1：%2。</translation>
    </message>
    <message>
        <source>Make it first (mkdir -p %1), or choose another place with -o FILE.</source>
        <translation>先创建它（mkdir -p %1），或用 -o FILE 选择其他位置。</translation>
    </message>
    <message>
        <source>Choose another place with -o FILE, or with CALLREEL_HOME for all traces.</source>
        <translation>用 -o FILE 选择其他位置，或用 CALLREEL_HOME 为所有跟踪选择。</translation>
    </message>
    <message>
        <source>%1 is not a file that can be replaced.</source>
        <translation>%1 不是可以替换的文件。</translation>
    </message>
    <message>
        <source>Name a file that is not there yet.</source>
        <translation>指定一个尚不存在的文件。</translation>
    </message>
    <message>
        <source>The file %1 exists already.</source>
        <translation>文件 %1 已存在。</translation>
    </message>
    <message>
        <source>Choose another name, or add --force to replace it.</source>
        <translation>选择其他名称，或加上 --force 来替换它。</translation>
    </message>
    <message>
        <source>There is nothing in it yet.</source>
        <translation>其中还没有内容。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
    <message>
        <source>Free some space or change the folder&apos;s permissions.</source>
        <translation>释放一些空间，或更改文件夹的权限。</translation>
    </message>
    <message>
        <source>Choose CPython 3.11 or later: --python PATH, CALLREEL_PYTHON, or the settings.</source>
        <translation>选择 CPython 3.11 或更高版本：--python PATH、CALLREEL_PYTHON 或设置。</translation>
    </message>
    <message>
        <source>Another profiler, a debugger or coverage is at work in the program: record it without that.</source>
        <translation>程序中有其他性能分析器、调试器或 coverage 在工作：去掉它再录制。</translation>
    </message>
    <message>
        <source>Free some space, or choose a folder on another disk with CALLREEL_HOME.</source>
        <translation>释放一些空间，或用 CALLREEL_HOME 选择其他磁盘上的文件夹。</translation>
    </message>
    <message>
        <source>The interpreter %1 could not be started: %2.</source>
        <translation>无法启动解释器 %1：%2。</translation>
    </message>
    <message>
        <source>The interpreter %1 did not answer.</source>
        <translation>解释器 %1 没有响应。</translation>
    </message>
    <message>
        <source>%1 is not a Python interpreter.</source>
        <translation>%1 不是 Python 解释器。</translation>
    </message>
    <message>
        <source>The recorder works in CPython only, and this is %1.</source>
        <translation>录制器只能在 CPython 中工作，而这是 %1。</translation>
    </message>
    <message>
        <source>Python %1 is too old for the recorder.</source>
        <translation>Python %1 对录制器来说太旧。</translation>
    </message>
    <message>
        <source>The recorder does not work in a free-threaded Python (%1).</source>
        <translation>录制器不能在自由线程版 Python（%1）中工作。</translation>
    </message>
    <message>
        <source>Choose the ordinary build of the same version.</source>
        <translation>选择同一版本的普通构建。</translation>
    </message>
    <message>
        <source>The recorder&apos;s extension does not load in it: %1</source>
        <translation>录制器的扩展无法在其中加载：%1</translation>
    </message>
    <message>
        <source>Install Callreel again for this machine, or choose another interpreter.</source>
        <translation>为此计算机重新安装 Callreel，或选择其他解释器。</translation>
    </message>
    <message>
        <source>The interpreter %1 ended (%2) before the recorder had started.</source>
        <translation>解释器 %1 在录制器启动之前就已结束（%2）。</translation>
    </message>
    <message>
        <source>Is it a Python interpreter, and are the --python-option values right? What it printed stands above.</source>
        <translation>检查它是否为 Python 解释器，以及 --python-option 的值是否正确。它输出的内容见上文。</translation>
    </message>
    <message>
        <source>The interpreter&apos;s profiler slot is taken.</source>
        <translation>解释器的性能分析器槽位已被占用。</translation>
    </message>
    <message>
        <source>The interpreter&apos;s profile hook is taken.</source>
        <translation>解释器的 profile 钩子已被占用。</translation>
    </message>
    <message>
        <source>The recorder could not write its log.</source>
        <translation>录制器无法写入日志。</translation>
    </message>
    <message>
        <source>The disk is full: the recorder could not write its log.</source>
        <translation>磁盘已满：录制器无法写入日志。</translation>
    </message>
    <message>
        <source>The log grew faster than it could be compressed, and half of the free space is used.</source>
        <translation>日志增长的速度超过了压缩的速度，可用空间已用掉一半。</translation>
    </message>
    <message>
        <source>The recorder failed.</source>
        <translation>录制器失败。</translation>
    </message>
    <message>
        <source>The recorder is not where it belongs: %1.</source>
        <translation>录制器不在应在的位置：%1。</translation>
    </message>
    <message>
        <source>Install Callreel again; its programs and its share/callreel folder belong together.</source>
        <translation>重新安装 Callreel；它的程序和 share/callreel 文件夹必须配套。</translation>
    </message>
    <message>
        <source>The program %1 cannot be started: %2.</source>
        <translation>无法启动程序 %1：%2。</translation>
    </message>
    <message>
        <source>Check the working directory and the installation.</source>
        <translation>检查工作目录和安装。</translation>
    </message>
    <message>
        <source>The system has no free files left: %1.</source>
        <translation>系统已没有可用的文件句柄：%1。</translation>
    </message>
    <message>
        <source>Close other programs and record again.</source>
        <translation>关闭其他程序，然后重新录制。</translation>
    </message>
    <message>
        <source>The log is kept: Callreel seals it at its next start, or you do with: %2</source>
        <translation>日志已保留：Callreel 下次启动时会封存它，也可以自行运行：%2</translation>
    </message>
    <message>
        <source>callreel did not answer for %1 s and was ended.</source>
        <translation>callreel 在 %1 秒内没有响应，已被结束。</translation>
    </message>
    <message>
        <source>callreel was killed by %1 before it had sealed the trace.</source>
        <translation>callreel 在封存跟踪之前被 %1 终止。</translation>
    </message>
    <message>
        <source>callreel ended with status %1 before it had sealed the trace.</source>
        <translation>callreel 在封存跟踪之前以状态 %1 结束。</translation>
    </message>
    <message>
        <source>callreel ended with status %1 and did not say why.</source>
        <translation>callreel 以状态 %1 结束，未说明原因。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be read.</source>
        <translation>无法读取文件夹 %1。</translation>
    </message>
    <message>
        <source>Choose another trace folder in the settings.</source>
        <translation>在设置中选择其他跟踪文件夹。</translation>
    </message>
    <message>
        <source>Choose another with --python PATH or CALLREEL_PYTHON.</source>
        <translation>用 --python PATH 或 CALLREEL_PYTHON 选择其他解释器。</translation>
    </message>
    <message>
        <source>The quote at position %1 is never closed.</source>
        <translation>位置 %1 处的引号没有闭合。</translation>
    </message>
    <message>
        <source>Add the missing quote at the end.</source>
        <translation>在末尾补上缺少的引号。</translation>
    </message>
    <message>
        <source>The log %1 could not be removed: %2.</source>
        <translation>无法移除日志 %1：%2。</translation>
    </message>
    <message>
        <source>The trace is complete; remove the folder yourself.</source>
        <translation>跟踪是完整的；自行移除该文件夹。</translation>
    </message>
    <message>
        <source>%1 is not the log of a run.</source>
        <translation>%1 不是运行的日志。</translation>
    </message>
    <message>
        <source>Name the folder of one run, below running in CALLREEL_HOME.</source>
        <translation>指定某次运行的文件夹，位于 CALLREEL_HOME 的 running 之下。</translation>
    </message>
    <message>
        <source>The log %1 does not say where its trace is to go.</source>
        <translation>日志 %1 没有说明跟踪应存到哪里。</translation>
    </message>
    <message>
        <source>Name the file with -o.</source>
        <translation>用 -o 指定文件。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>没有文件 %1。</translation>
    </message>
    <message>
        <source>Check the name; traces end in .reel.</source>
        <translation>检查名称；跟踪以 .reel 结尾。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>Check the permissions; a trace is readable by its owner only.</source>
        <translation>检查权限；跟踪只有其所有者可以读取。</translation>
    </message>
    <message>
        <source>%1 is not a trace.</source>
        <translation>%1 不是跟踪。</translation>
    </message>
    <message>
        <source>Open a file that callreel record made; its name ends in .reel.</source>
        <translation>打开由 callreel record 生成的文件；其名称以 .reel 结尾。</translation>
    </message>
    <message>
        <source>The trace %1 is damaged: %2.</source>
        <translation>跟踪 %1 已损坏：%2。</translation>
    </message>
    <message>
        <source>The trace %1 has format %2, which is newer than this version reads.</source>
        <translation>跟踪 %1 的格式为 %2，比此版本能读取的更新。</translation>
    </message>
    <message>
        <source>Install a newer version of Callreel to open it.</source>
        <translation>安装更新版本的 Callreel 来打开它。</translation>
    </message>
    <message>
        <source>There is no room left to write %1.</source>
        <translation>没有空间写入 %1。</translation>
    </message>
    <message>
        <source>Free some space, or write elsewhere; the log of the run is kept and can be sealed with callreel seal.</source>
        <translation>释放一些空间，或写到其他位置；运行的日志已保留，可用 callreel seal 封存。</translation>
    </message>
    <message>
        <source>Check that the folder exists and is yours to write; the log of the run is kept and can be sealed with callreel seal.</source>
        <translation>检查文件夹是否存在且可写入；运行的日志已保留，可用 callreel seal 封存。</translation>
    </message>
    <message>
        <source>Choose another name, or allow it to be overwritten with --force.</source>
        <translation>选择其他名称，或用 --force 允许覆盖。</translation>
    </message>
    <message>
        <source>There is no call %1 in the trace.</source>
        <translation>跟踪中没有调用 %1。</translation>
    </message>
    <message>
        <source>The copy %1 could not be written: %2.</source>
        <translation>无法写入副本 %1：%2。</translation>
    </message>
    <message>
        <source>Choose another place, or make room there.</source>
        <translation>选择其他位置，或在那里腾出空间。</translation>
    </message>
    <message>
        <source>%1 cannot be moved to the trash.</source>
        <translation>无法将 %1 移到回收站。</translation>
    </message>
    <message>
        <source>Check that you may write to its folder; or delete it there.</source>
        <translation>检查是否有权写入其文件夹；或在那里删除它。</translation>
    </message>
    <message>
        <source>%1 cannot be taken back from the trash.</source>
        <translation>无法从回收站恢复 %1。</translation>
    </message>
    <message>
        <source>Look for it in the trash of your desktop.</source>
        <translation>在桌面的回收站中查找它。</translation>
    </message>
    <message>
        <source>The log %1 could not be sealed: %2</source>
        <translation>无法封存日志 %1：%2</translation>
    </message>
    <message>
        <source>The output of this interpreter cannot be kept.</source>
        <translation>无法保留此解释器的输出。</translation>
    </message>
    <message>
        <source>Record without it: --no-output.</source>
        <translation>不保留输出进行录制：--no-output。</translation>
    </message>
    <message>
        <source>Logs are kept there while a program runs; CALLREEL_HOME chooses another folder.</source>
        <translation>程序运行期间，日志保存在那里；可用 CALLREEL_HOME 选择其他文件夹。</translation>
    </message>
    <message>
        <source>The trace could not be sealed.</source>
        <translation>无法封存跟踪。</translation>
    </message>
    <message>
        <source>Nothing is lost: the log is kept in %1. When the trouble is mended: callreel seal %1</source>
        <translation>没有丢失任何内容：日志保留在 %1 中。问题解决后运行：callreel seal %1</translation>
    </message>
    <message>
        <source>The check was cancelled.</source>
        <translation>检查已取消。</translation>
    </message>
    <message>
        <source>Take it from a backup, or record the program again.</source>
        <translation>从备份中取回，或重新录制该程序。</translation>
    </message>
    <message>
        <source>callreel-desktop --help lists the options.</source>
        <translation>callreel-desktop --help 列出各选项。</translation>
    </message>
    <message>
        <source>%1 needs a script.</source>
        <translation>%1 需要一个脚本。</translation>
    </message>
    <message>
        <source>The option %1 is not known.</source>
        <translation>未知选项 %1。</translation>
    </message>
    <message>
        <source>The option %1 has the value &quot;%2&quot;.</source>
        <translation>选项 %1 的值为“%2”。</translation>
    </message>
    <message>
        <source>It takes %3.</source>
        <translation>可用的值为 %3。</translation>
    </message>
    <message>
        <source>%1 asks for proxies+fd, which this recorder does not have.</source>
        <translation>%1 要求 proxies+fd，而此录制器不支持。</translation>
    </message>
    <message>
        <source>It takes off or proxies; proxies keeps what passes through Python&apos;s files and os.write. What C code writes past Python could only be kept by putting a pipe in place of the program&apos;s own output, which the program would notice.</source>
        <translation>可用的值为 off 或 proxies；proxies 保留经过 Python 文件和 os.write 的内容。C 代码绕过 Python 写入的内容，只有用管道取代程序自身的输出才能保留，而程序会察觉到这一点。</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>导出已取消。</translation>
    </message>
    <message>
        <source>The folder %1 exists already.</source>
        <translation>文件夹 %1 已存在。</translation>
    </message>
    <message>
        <source>The import was cancelled.</source>
        <translation>导入已取消。</translation>
    </message>
    <message>
        <source>Is it whole? A recorder that was killed leaves half a file: record again.</source>
        <translation>检查它是否完整。录制器被终止时会留下半个文件：重新录制。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation>无法读取文件 %1：%2。</translation>
    </message>
    <message>
        <source>The trace %1 is damaged at byte %2: %3.</source>
        <translation>跟踪 %1 在字节 %2 处已损坏：%3。</translation>
    </message>
    <message>
        <source>%1 is a CodeTracer container (CTFS, .ct), which cannot be imported yet.</source>
        <translation>%1 是 CodeTracer 容器（CTFS，.ct），目前还无法导入。</translation>
    </message>
    <message>
        <source>trace.json and trace.bin (versions 0 and 1) can: codetracer_python_recorder 0.3 and older write them.</source>
        <translation>trace.json 和 trace.bin（版本 0 和 1）可以导入：由 codetracer_python_recorder 0.3 及更旧版本写入。</translation>
    </message>
    <message>
        <source>%1 is CodeTracer&apos;s recording of a native program (rr), which has no calls that could be imported.</source>
        <translation>%1 是 CodeTracer 对本机程序的录制（rr），其中没有可导入的调用。</translation>
    </message>
    <message>
        <source>Open it with CodeTracer itself.</source>
        <translation>用 CodeTracer 本身打开它。</translation>
    </message>
    <message>
        <source>%1 is no CodeTracer trace.</source>
        <translation>%1 不是 CodeTracer 跟踪。</translation>
    </message>
    <message>
        <source>Name the folder that has trace.json or trace.bin in it, or one of these.</source>
        <translation>指定含有 trace.json 或 trace.bin 的文件夹，或指定其中一个文件。</translation>
    </message>
    <message>
        <source>%1 is a CodeTracer trace in a version that is not known here.</source>
        <translation>%1 是 CodeTracer 跟踪，但其版本在此未知。</translation>
    </message>
    <message>
        <source>A newer Callreel may know it.</source>
        <translation>更新版本的 Callreel 可能认识它。</translation>
    </message>
    <message>
        <source>A trace of Callreel&apos;s own is opened as it is.</source>
        <translation>Callreel 自己的跟踪可以直接打开。</translation>
    </message>
    <message>
        <source>There is no room to unpack the trace: %1.</source>
        <translation>没有空间解包跟踪：%1。</translation>
    </message>
    <message>
        <source>Free some space, or name another folder with TMPDIR.</source>
        <translation>释放一些空间，或用 TMPDIR 指定其他文件夹。</translation>
    </message>
    <message>
        <source>The recorder codetracer runs scripts only, no modules and no code.</source>
        <translation>录制器 codetracer 只能运行脚本，不能运行模块和代码。</translation>
    </message>
    <message>
        <source>Name the script&apos;s file, or record it with --recorder callreel.</source>
        <translation>指定脚本的文件，或用 --recorder callreel 录制。</translation>
    </message>
    <message>
        <source>The interpreter %1 does not have the package codetracer_python_recorder.</source>
        <translation>解释器 %1 没有软件包 codetracer_python_recorder。</translation>
    </message>
    <message>
        <source>Install it: %2 (for CPython 3.12 and 3.13; this is %3). Or choose an interpreter that has it with --python.</source>
        <translation>安装它：%2（适用于 CPython 3.12 和 3.13；这是 %3）。或用 --python 选择已有它的解释器。</translation>
    </message>
    <message>
        <source>The package codetracer_python_recorder of %1 does not load: %3</source>
        <translation>%1 的软件包 codetracer_python_recorder 无法加载：%3</translation>
    </message>
    <message>
        <source>Install it anew: %2</source>
        <translation>重新安装它：%2</translation>
    </message>
    <message>
        <source>The recorder does not tell how the script ended; the process ended with %1.</source>
        <translation>录制器没有说明脚本是如何结束的；进程以 %1 结束。</translation>
    </message>
    <message>
        <source>The recorder says that the script ended with status %1; the process ended with %2.</source>
        <translation>录制器称脚本以状态 %1 结束；进程以 %2 结束。</translation>
    </message>
    <message>
        <source>The recorder counts sys.exit() without a status as 1; without it, Python ends with 0.</source>
        <translation>录制器将不带状态的 sys.exit() 计为 1；没有录制器时，Python 以 0 结束。</translation>
    </message>
    <message>
        <source>The recorder did not print what the script left with: %1</source>
        <translation>录制器没有输出脚本退出时给出的内容：%1</translation>
    </message>
    <message>
        <source>The recorder could not finish its trace: it has no metadata.</source>
        <translation>录制器未能完成其跟踪：没有元数据。</translation>
    </message>
    <message>
        <source>What it printed stands above. callreel&apos;s own recorder (--recorder callreel) may do better.</source>
        <translation>它输出的内容见上文。callreel 自己的录制器（--recorder callreel）可能效果更好。</translation>
    </message>
    <message>
        <source>The log file %1 cannot be written: %2.</source>
        <translation>无法写入日志文件 %1：%2。</translation>
    </message>
    <message>
        <source>Choose another one with --log-file or CODETRACER_LOG_FILE.</source>
        <translation>用 --log-file 或 CODETRACER_LOG_FILE 选择其他文件。</translation>
    </message>
    <message>
        <source>The program %1 could not be started: %2.</source>
        <translation>无法启动程序 %1：%2。</translation>
    </message>
    <message>
        <source>What became of %1 is not known: %2.</source>
        <translation>%1 的结果未知：%2。</translation>
    </message>
    <message>
        <source>Somebody else in this process has waited for it.</source>
        <translation>此进程中已有其他部分等待过它。</translation>
    </message>
    <message>
        <source>callreel record ended with status %1.</source>
        <translation>callreel record 以状态 %1 结束。</translation>
    </message>
    <message>
        <source>What was wrong it has said on standard error.</source>
        <translation>出错原因已写入标准错误。</translation>
    </message>
    <message>
        <source>The program callreel is neither beside this one nor on PATH.</source>
        <translation>程序 callreel 既不在此程序旁边，也不在 PATH 中。</translation>
    </message>
    <message>
        <source>Install Callreel, or say where it is.</source>
        <translation>安装 Callreel，或指明它的位置。</translation>
    </message>
    <message>
        <source>Part of the log was removed or damaged while the program ran.</source>
        <translation>程序运行期间，日志的一部分被移除或损坏。</translation>
    </message>
    <message>
        <source>The trace holds what could be read. Leave the folder of a run alone until it is sealed.</source>
        <translation>跟踪包含所有能读取的内容。在封存之前，不要改动运行的文件夹。</translation>
    </message>
    <message>
        <source>The trace of the failed recording was removed: %1.</source>
        <translation>已移除失败录制的跟踪：%1。</translation>
    </message>
    <message>
        <source>--keep-partial-trace keeps it, as far as it goes.</source>
        <translation>--keep-partial-trace 会保留它已有的部分。</translation>
    </message>
    <message>
        <source>The trace of the failed recording could not be removed: %1: %2.</source>
        <translation>无法移除失败录制的跟踪：%1：%2。</translation>
    </message>
    <message>
        <source>The command &quot;%1&quot; is not found.</source>
        <translation>找不到命令“%1”。</translation>
    </message>
    <message>
        <source>There is no such file, or the interpreter that its first line names is not there.</source>
        <translation>没有该文件，或其第一行指定的解释器不存在。</translation>
    </message>
    <message>
        <source>It is in no folder of PATH.</source>
        <translation>它不在 PATH 的任何文件夹中。</translation>
    </message>
    <message>
        <source>The command &quot;%1&quot; cannot be run: %2.</source>
        <translation>无法运行命令“%1”：%2。</translation>
    </message>
    <message>
        <source>The filter command &quot;%1&quot; could not be started: %2.</source>
        <translation>无法启动过滤命令“%1”：%2。</translation>
    </message>
    <message>
        <source>The filter command &quot;%1&quot; hangs: the output follows as it came.</source>
        <translation>过滤命令“%1”没有响应：以下是原样的输出。</translation>
    </message>
    <message>
        <source>The filter command &quot;%1&quot; was killed by %2: the output follows as it came.</source>
        <translation>过滤命令“%1”被 %2 终止：以下是原样的输出。</translation>
    </message>
    <message>
        <source>The filter command &quot;%1&quot; exited with status %2: the output follows as it came.</source>
        <translation>过滤命令“%1”以状态 %2 退出：以下是原样的输出。</translation>
    </message>
    <message>
        <source>No pipe could be made: %1.</source>
        <translation>无法创建管道：%1。</translation>
    </message>
    <message>
        <source>The output cannot be kept in %1 (%2): from here on all of it is shown.</source>
        <translation>无法将输出保留在 %1 中（%2）：从此处起显示全部输出。</translation>
    </message>
    <message>
        <source>callreel run --show-filter pytest prints a filter to begin with.</source>
        <translation>callreel run --show-filter pytest 会输出一个可供入手的过滤器。</translation>
    </message>
    <message>
        <source>The filter %1 cannot be read.</source>
        <translation>无法读取过滤器 %1。</translation>
    </message>
    <message>
        <source>There is no filter &quot;%1&quot;.</source>
        <translation>没有过滤器“%1”。</translation>
    </message>
    <message>
        <source>There are: %2. Your own lie in %3, as NAME.toml; a path works too.</source>
        <translation>现有：%2。您自己的过滤器位于 %3，名为 NAME.toml；也可以使用路径。</translation>
    </message>
    <message>
        <source>An exception came out of it: %1.</source>
        <translation>其中引发了异常：%1。</translation>
    </message>
    <message>
        <source>The variable %1 has the value &quot;%2&quot;, which is ignored: %3 is used (%4).</source>
        <translation>变量 %1 的值为“%2”，已被忽略：使用 %3（%4）。</translation>
    </message>
    <message>
        <source>It takes none, stop, halt or auto.</source>
        <translation>可用的值为 none、stop、halt 或 auto。</translation>
    </message>
    <message>
        <source>%1 could not be started: %2.</source>
        <translation>无法启动 %1：%2。</translation>
    </message>
    <message>
        <source>There is no process %1.</source>
        <translation>没有进程 %1。</translation>
    </message>
    <message>
        <source>The recording service did not start in %1 seconds.</source>
        <translation>录制服务在 %1 秒内没有启动。</translation>
    </message>
    <message>
        <source>callreel service start --foreground shows what it is waiting for.</source>
        <translation>callreel service start --foreground 会显示它在等待什么。</translation>
    </message>
    <message>
        <source>The recording service was not ready within %1 seconds.</source>
        <translation>录制服务在 %1 秒内没有就绪。</translation>
    </message>
    <message>
        <source>callreel service status says what it is doing.</source>
        <translation>callreel service status 会说明它正在做什么。</translation>
    </message>
    <message>
        <source>The telemetry cannot be written to %1: %2.</source>
        <translation>无法将遥测数据写入 %1：%2。</translation>
    </message>
    <message>
        <source>Name a file in a folder that is there: --telemetry FILE or CALLREEL_TELEMETRY.</source>
        <translation>指定已有文件夹中的文件：--telemetry FILE 或 CALLREEL_TELEMETRY。</translation>
    </message>
    <message>
        <source>The recording service is being stopped.</source>
        <translation>录制服务正在停止。</translation>
    </message>
    <message>
        <source>callreel service start starts another.</source>
        <translation>callreel service start 可启动另一个。</translation>
    </message>
    <message>
        <source>The run was stopped before it began.</source>
        <translation>运行在开始之前已被停止。</translation>
    </message>
    <message>
        <source>The recording service could not be started: %1</source>
        <translation>无法启动录制服务：%1</translation>
    </message>
    <message>
        <source>callreel service start --foreground shows more.</source>
        <translation>callreel service start --foreground 会显示更多信息。</translation>
    </message>
    <message>
        <source>The path %1 is too long for a socket.</source>
        <translation>路径 %1 对套接字来说太长。</translation>
    </message>
    <message>
        <source>Choose a shorter CALLREEL_HOME.</source>
        <translation>选择更短的 CALLREEL_HOME。</translation>
    </message>
    <message>
        <source>No recording service runs.</source>
        <translation>没有录制服务在运行。</translation>
    </message>
    <message>
        <source>callreel service start starts one.</source>
        <translation>callreel service start 可启动一个。</translation>
    </message>
    <message>
        <source>The recording service has gone.</source>
        <translation>录制服务已不存在。</translation>
    </message>
    <message>
        <source>What it recorded goes on by itself; callreel service start starts another.</source>
        <translation>它正在录制的内容会自行继续；callreel service start 可启动另一个。</translation>
    </message>
    <message>
        <source>The recording service does not answer.</source>
        <translation>录制服务没有响应。</translation>
    </message>
    <message>
        <source>Try again; callreel service stop ends it.</source>
        <translation>重试；callreel service stop 可结束它。</translation>
    </message>
    <message>
        <source>What answers at %1 belongs to another user.</source>
        <translation>在 %1 响应的服务属于其他用户。</translation>
    </message>
    <message>
        <source>Choose another CALLREEL_HOME.</source>
        <translation>选择其他 CALLREEL_HOME。</translation>
    </message>
    <message>
        <source>A recording service runs for %1 already.</source>
        <translation>已有录制服务在为 %1 运行。</translation>
    </message>
    <message>
        <source>callreel service status says more of it.</source>
        <translation>callreel service status 会给出更多信息。</translation>
    </message>
    <message>
        <source>The socket %1 could not be made: %2.</source>
        <translation>无法创建套接字 %1：%2。</translation>
    </message>
    <message>
        <source>The service knows no run %1.</source>
        <translation>服务不知道运行 %1。</translation>
    </message>
    <message>
        <source>The service knows no request &quot;%1&quot;.</source>
        <translation>服务不知道请求“%1”。</translation>
    </message>
    <message>
        <source>It may be of another version; callreel service stop ends it.</source>
        <translation>它可能是其他版本；callreel service stop 可结束它。</translation>
    </message>
    <message>
        <source>Another recording is writing %1 now.</source>
        <translation>另一个录制正在写入 %1。</translation>
    </message>
    <message>
        <source>Wait until it has ended, or choose another name with -o.</source>
        <translation>等待它结束，或用 -o 选择其他名称。</translation>
    </message>
    <message>
        <source>Name a list of commands, a script or a folder; commands themselves go behind --.</source>
        <translation>指定一个命令列表、脚本或文件夹；命令本身放在 -- 之后。</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1，第 %2 行：%3</translation>
    </message>
    <message>
        <source>There is nothing to record in %1.</source>
        <translation>%1 中没有可录制的内容。</translation>
    </message>
    <message>
        <source>It has one command a line, for example: orders.py --fast</source>
        <translation>每行一个命令，例如：orders.py --fast</translation>
    </message>
    <message>
        <source>%1 in &quot;%2&quot; means something to a shell only.</source>
        <translation>“%2”中的 %1 只对 shell 有意义。</translation>
    </message>
    <message>
        <source>No shell runs these commands: put it in quotes to mean it as it stands.</source>
        <translation>这些命令不由 shell 运行：加上引号即按原样理解。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no Python program.</source>
        <translation>“%1”不是 Python 程序。</translation>
    </message>
    <message>
        <source>A command is a script, -m MODULE, -c CODE or python ..., with its arguments.</source>
        <translation>命令是脚本、-m MODULE、-c CODE 或 python ...，及其参数。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no program.</source>
        <translation>“%1”没有指定程序。</translation>
    </message>
    <message>
        <source>There is no script %1.</source>
        <translation>没有脚本 %1。</translation>
    </message>
    <message>
        <source>Paths count from the folder that callreel is started in.</source>
        <translation>路径相对于启动 callreel 的文件夹。</translation>
    </message>
    <message>
        <source>Of a folder its scripts (*.py) are taken, and the test files (test_*.py) in it and below.</source>
        <translation>对于文件夹，取其中的脚本 (*.py) 以及其中和其下的测试文件 (test_*.py)。</translation>
    </message>
    <message>
        <source>The recording service has not stopped in %1 seconds.</source>
        <translation>录制服务在 %1 秒内未停止。</translation>
    </message>
    <message>
        <source>Its recordings go on by themselves and are sealed.</source>
        <translation>其录制会自行继续并完成封存。</translation>
    </message>
    <message>
        <source>The trace %1 is damaged: calls are missing.</source>
        <translation>跟踪 %1 已损坏：缺少调用。</translation>
    </message>
    <message>
        <source>callreel verify says what is damaged.</source>
        <translation>callreel verify 会说明哪里损坏。</translation>
    </message>
</context>
<context>
    <name>DropOffer</name>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation>录制 %1</translation>
    </message>
    <message>
        <source>Cannot open %1</source>
        <translation>无法打开 %1</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>A generator pipeline</source>
        <translation>生成器管道</translation>
    </message>
    <message>
        <source>Three generators that pass values on: calls that stop and go on</source>
        <translation>三个依次传递值的生成器：会暂停又继续的调用</translation>
    </message>
    <message>
        <source>An exception that travels</source>
        <translation>一路传播的异常</translation>
    </message>
    <message>
        <source>Raised in a task, thrown into another, handled; ends with status 3</source>
        <translation>在一个任务中引发，抛入另一个任务，得到处理；以状态 3 结束</translation>
    </message>
    <message>
        <source>Threads and asyncio</source>
        <translation>线程与 asyncio</translation>
    </message>
    <message>
        <source>An echo server, eight clients and a thread pool</source>
        <translation>一个回显服务器、八个客户端和一个线程池</translation>
    </message>
</context>
<context>
    <name>FoldRow</name>
    <message numerus="yes">
        <source>[%1 more lines]</source>
        <translation>
            <numerusform>[还有 %1 行]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 lines that the filter leaves out; Enter shows them</source>
        <translation>
            <numerusform>筛选器略去的 %1 行；按 Enter 显示</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Interpreters</name>
    <message>
        <source>settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>virtual environment</source>
        <translation>虚拟环境</translation>
    </message>
    <message>
        <source>system</source>
        <translation>系统</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>not recorded</source>
        <translation>未录制</translation>
    </message>
</context>
<context>
    <name>RunOutcome</name>
    <message>
        <source>Recorder %1</source>
        <translation>录制器%1</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>%1 后</translation>
    </message>
    <message>
        <source>%1 calls open</source>
        <translation>%1 个调用未结束</translation>
    </message>
    <message>
        <source>Stopping, %1</source>
        <translation>正在停止，%1</translation>
    </message>
    <message>
        <source>Recording, %1</source>
        <translation>正在录制，%1</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>Waiting for a free slot</source>
        <translation>等待空闲槽位</translation>
    </message>
</context>
<context>
    <name>SettingTexts</name>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Your data folder</source>
        <translation>您的数据文件夹</translation>
    </message>
    <message>
        <source>The first python3 found</source>
        <translation>找到的第一个 python3</translation>
    </message>
    <message>
        <source>command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>environment: %1</source>
        <translation>环境变量：%1</translation>
    </message>
    <message>
        <source>these settings</source>
        <translation>这些设置</translation>
    </message>
    <message>
        <source>default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation>标准错误</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Return the script&apos;s exit status</source>
        <translation>返回脚本的退出状态</translation>
    </message>
    <message>
        <source>When the script fails, callreel ends with the script&apos;s status instead of 0. A failure of the recorder always wins.</source>
        <translation>脚本失败时，callreel 以脚本的状态而不是 0 结束。录制器的失败始终优先。</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>Return 0</source>
        <translation>返回 0</translation>
    </message>
    <message>
        <source>Return the script&apos;s</source>
        <translation>返回脚本的状态</translation>
    </message>
    <message>
        <source>A missing trace is a failure</source>
        <translation>缺少跟踪视为失败</translation>
    </message>
    <message>
        <source>If nothing could be recorded, callreel fails even when the script succeeded.</source>
        <translation>如果什么都无法录制，即使脚本成功，callreel 也会失败。</translation>
    </message>
    <message>
        <source>When the recorder itself fails</source>
        <translation>录制器自身失败时</translation>
    </message>
    <message>
        <source>End the script, or let it go on unrecorded.</source>
        <translation>结束脚本，或让它在不录制的情况下继续。</translation>
    </message>
    <message>
        <source>End the script</source>
        <translation>结束脚本</translation>
    </message>
    <message>
        <source>Let the script go on</source>
        <translation>让脚本继续</translation>
    </message>
    <message>
        <source>Python interpreter</source>
        <translation>Python 解释器</translation>
    </message>
    <message>
        <source>Runs the scripts, unless a recording names another one.</source>
        <translation>运行脚本，除非录制时指定了其他解释器。</translation>
    </message>
    <message>
        <source>Record values</source>
        <translation>录制值</translation>
    </message>
    <message>
        <source>Arguments and results of every call. Off is faster and keeps them private.</source>
        <translation>每次调用的参数和结果。关闭则更快，并保护其隐私。</translation>
    </message>
    <message>
        <source>Keep the script&apos;s output</source>
        <translation>保留脚本的输出</translation>
    </message>
    <message>
        <source>What it writes to standard output and error, with the call that wrote it.</source>
        <translation>脚本写入标准输出和标准错误的内容，以及写入它的调用。</translation>
    </message>
    <message>
        <source>Record executed lines</source>
        <translation>录制执行过的行</translation>
    </message>
    <message>
        <source>Which lines of each call ran. Slower.</source>
        <translation>每次调用运行了哪些行。速度较慢。</translation>
    </message>
    <message>
        <source>Trace folder</source>
        <translation>跟踪文件夹</translation>
    </message>
    <message>
        <source>New traces go there, and the start page lists what is in it.</source>
        <translation>新跟踪存放在那里，起始页列出其中的内容。</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Light, dark, or as the system has it.</source>
        <translation>浅色、深色或跟随系统。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Takes effect when Callreel starts the next time.</source>
        <translation>下次启动 Callreel 时生效。</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>In percent of the system&apos;s. Rows and buttons grow with it.</source>
        <translation>相对于系统大小的百分比。行和按钮随之增大。</translation>
    </message>
    <message>
        <source>Interface font</source>
        <translation>界面字体</translation>
    </message>
    <message>
        <source>For menus, names and messages.</source>
        <translation>用于菜单、名称和消息。</translation>
    </message>
    <message>
        <source>Value font</source>
        <translation>值的字体</translation>
    </message>
    <message>
        <source>For values, source and output.</source>
        <translation>用于值、源代码和输出。</translation>
    </message>
    <message>
        <source>Height of rows</source>
        <translation>行高</translation>
    </message>
    <message>
        <source>In the call tree and in lists.</source>
        <translation>在调用树和列表中。</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>When Callreel starts</source>
        <translation>Callreel 启动时</translation>
    </message>
    <message>
        <source>What is open when no file was named.</source>
        <translation>未指定文件时打开什么。</translation>
    </message>
    <message>
        <source>Show the start page</source>
        <translation>显示起始页</translation>
    </message>
    <message>
        <source>Open the traces of last time</source>
        <translation>打开上次的跟踪</translation>
    </message>
    <message>
        <source>Show the examples</source>
        <translation>显示示例</translation>
    </message>
    <message>
        <source>Three small programs on the start page, recorded in one click.</source>
        <translation>起始页上的三个小程序，单击即可录制。</translation>
    </message>
    <message>
        <source>Exit status</source>
        <translation>退出状态</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Keep the trace of a recording that failed</source>
        <translation>保留失败录制的跟踪</translation>
    </message>
    <message>
        <source>As far as it goes. Off, it is removed, and a warning says so.</source>
        <translation>保留已有的部分。关闭时会将其移除，并发出警告说明。</translation>
    </message>
    <message>
        <source>Failures as JSON too</source>
        <translation>失败信息也以 JSON 输出</translation>
    </message>
    <message>
        <source>When the recorder failed, callreel ends with one line of JSON on standard error.</source>
        <translation>录制器失败时，callreel 结束前在标准错误中输出一行 JSON。</translation>
    </message>
    <message>
        <source>Recorder&apos;s log</source>
        <translation>录制器的日志</translation>
    </message>
    <message>
        <source>How much callreel record tells about its own work.</source>
        <translation>callreel record 对自身工作说明多少。</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>工作过程</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Log file</source>
        <translation>日志文件</translation>
    </message>
    <message>
        <source>The log&apos;s lines are added to it.</source>
        <translation>日志的行会追加到其中。</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation>录制器</translation>
    </message>
    <message>
        <source>CodeTracer&apos;s needs the package codetracer_python_recorder in the interpreter, runs scripts only, and keeps no times and no threads.</source>
        <translation>CodeTracer 的录制器需要解释器中有软件包 codetracer_python_recorder，只能运行脚本，且不保留时间和线程。</translation>
    </message>
    <message>
        <source>Callreel&apos;s own</source>
        <translation>Callreel 自己的</translation>
    </message>
    <message>
        <source>CodeTracer&apos;s</source>
        <translation>CodeTracer 的</translation>
    </message>
    <message>
        <source>Name modules as they name themselves</source>
        <translation>按模块自身的名称命名模块</translation>
    </message>
    <message>
        <source>Off, a module is named after its file below sys.path.</source>
        <translation>关闭时，模块按其在 sys.path 下的文件命名。</translation>
    </message>
    <message>
        <source>Fold library calls</source>
        <translation>折叠库调用</translation>
    </message>
    <message>
        <source>In the call tree, one counted row stands for calls of the standard library and of installed packages.</source>
        <translation>在调用树中，标准库和已安装包的调用由一个计数行代表。</translation>
    </message>
</context>
<context>
    <name>Severity</name>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>信息</translation>
    </message>
</context>
<context>
    <name>ValueText</name>
    <message>
        <source>redacted</source>
        <translation>已隐去</translation>
    </message>
    <message>
        <source>cycle</source>
        <translation>循环引用</translation>
    </message>
    <message>
        <source>too deep</source>
        <translation>嵌套过深</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>未告知</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>已截断</translation>
    </message>
    <message>
        <source>cut from %1</source>
        <translation>从 %1 截断</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1 items</source>
        <translation>%1 项</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1/%2 个字符</translation>
    </message>
    <message>
        <source>%1 digits</source>
        <translation>%1 位数字</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>stopped by you (%1)</source>
        <translation>由您停止（%1）</translation>
    </message>
    <message>
        <source>stopped by you, exited with status %1</source>
        <translation>由您停止，以状态 %1 退出</translation>
    </message>
    <message>
        <source>stopped by you</source>
        <translation>由您停止</translation>
    </message>
    <message>
        <source>1 value was cut</source>
        <translation>1 个值被截断</translation>
    </message>
    <message>
        <source>%1 values were cut</source>
        <translation>%1 个值被截断</translation>
    </message>
    <message>
        <source>1 value was redacted as a secret</source>
        <translation>1 个值作为机密被隐去</translation>
    </message>
    <message>
        <source>%1 values were redacted as secrets</source>
        <translation>%1 个值作为机密被隐去</translation>
    </message>
    <message>
        <source>1 record was dropped</source>
        <translation>1 条记录被丢弃</translation>
    </message>
    <message>
        <source>%1 records were dropped</source>
        <translation>%1 条记录被丢弃</translation>
    </message>
    <message>
        <source>1 child process was not recorded</source>
        <translation>1 个子进程未被录制</translation>
    </message>
    <message>
        <source>%1 child processes were not recorded</source>
        <translation>%1 个子进程未被录制</translation>
    </message>
    <message>
        <source>1 exception was not told by the interpreter</source>
        <translation>1 个异常未被解释器告知</translation>
    </message>
    <message>
        <source>%1 exceptions were not told by the interpreter</source>
        <translation>%1 个异常未被解释器告知</translation>
    </message>
    <message>
        <source>the recorder failed once</source>
        <translation>录制器失败 1 次</translation>
    </message>
    <message>
        <source>the recorder failed %1 times</source>
        <translation>录制器失败 %1 次</translation>
    </message>
    <message>
        <source>1 piece of output was cut</source>
        <translation>1 段输出被截断</translation>
    </message>
    <message>
        <source>%1 pieces of output were cut</source>
        <translation>%1 段输出被截断</translation>
    </message>
    <message>
        <source>still running</source>
        <translation>仍在运行</translation>
    </message>
    <message>
        <source>exited with status %1</source>
        <translation>以状态 %1 退出</translation>
    </message>
    <message>
        <source>%1, status %2</source>
        <translation>%1，状态 %2</translation>
    </message>
    <message>
        <source>uncaught exception, status %1</source>
        <translation>未捕获的异常，状态 %1</translation>
    </message>
    <message>
        <source>%1, killed by %2</source>
        <translation>%1，被 %2 终止</translation>
    </message>
    <message>
        <source>killed by %1</source>
        <translation>被 %1 终止</translation>
    </message>
    <message>
        <source>how it ended is not known</source>
        <translation>如何结束未知</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation>录制器</translation>
    </message>
    <message>
        <source>no errors</source>
        <translation>无错误</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>gave up, the script went on</source>
        <translation>已放弃，脚本继续运行</translation>
    </message>
    <message>
        <source>gave up, the script went on: %1</source>
        <translation>已放弃，脚本继续运行：%1</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>跟踪</translation>
    </message>
    <message>
        <source>complete to its last record</source>
        <translation>完整到最后一条记录</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>ends before the run did</source>
        <translation>在运行结束之前终止</translation>
    </message>
    <message>
        <source>records are missing</source>
        <translation>缺少部分记录</translation>
    </message>
    <message>
        <source>%1 places</source>
        <translation>%1 处</translation>
    </message>
    <message>
        <source>part of the run is missing</source>
        <translation>缺少运行的一部分</translation>
    </message>
    <message>
        <source>%1 calls, %2 returns</source>
        <translation>%1 次调用，%2 次返回</translation>
    </message>
    <message>
        <source>%1 calls, %2 closed by the seal, %3 left suspended</source>
        <translation>%1 次调用，%2 次由封存关闭，%3 次仍挂起</translation>
    </message>
    <message>
        <source>%1 calls, %2 closed by the seal</source>
        <translation>%1 次调用，%2 次由封存关闭</translation>
    </message>
    <message>
        <source>%1 calls, %2 returns, %3 left suspended</source>
        <translation>%1 次调用，%2 次返回，%3 次仍挂起</translation>
    </message>
    <message>
        <source>1 call, 1 return</source>
        <translation>1 次调用，1 次返回</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>平衡</translation>
    </message>
    <message>
        <source>returns without a call: %1</source>
        <translation>没有调用的返回：%1</translation>
    </message>
    <message>
        <source>calls without a return: %1</source>
        <translation>没有返回的调用：%1</translation>
    </message>
    <message>
        <source>calls and returns that do not pair</source>
        <translation>不成对的调用和返回</translation>
    </message>
    <message>
        <source>Not balanced</source>
        <translation>不平衡</translation>
    </message>
    <message>
        <source>1 part of the log is missing</source>
        <translation>日志缺少 1 个部分</translation>
    </message>
    <message>
        <source>%1 parts of the log are missing</source>
        <translation>日志缺少 %1 个部分</translation>
    </message>
    <message>
        <source>1 part of the log cannot be read</source>
        <translation>日志有 1 个部分无法读取</translation>
    </message>
    <message>
        <source>%1 parts of the log cannot be read</source>
        <translation>日志有 %1 个部分无法读取</translation>
    </message>
    <message>
        <source>1 return came without a call</source>
        <translation>1 次返回没有对应的调用</translation>
    </message>
    <message>
        <source>%1 returns came without a call</source>
        <translation>%1 次返回没有对应的调用</translation>
    </message>
    <message>
        <source>recording was stopped</source>
        <translation>录制被停止</translation>
    </message>
    <message>
        <source>ends where recording was stopped</source>
        <translation>止于录制被停止处</translation>
    </message>
    <message>
        <source>the program took the recorder&apos;s tool slot</source>
        <translation>程序占用了录制器的工具槽位</translation>
    </message>
    <message>
        <source>ends where the program took the recorder&apos;s tool slot</source>
        <translation>止于程序占用录制器的工具槽位处</translation>
    </message>
    <message>
        <source>the program took the profile hook</source>
        <translation>程序占用了 profile 钩子</translation>
    </message>
    <message>
        <source>ends where the program took the profile hook</source>
        <translation>止于程序占用 profile 钩子处</translation>
    </message>
    <message>
        <source>the disk was full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>ends where the disk was full</source>
        <translation>止于磁盘已满处</translation>
    </message>
    <message>
        <source>the log reached its quota</source>
        <translation>日志达到配额</translation>
    </message>
    <message>
        <source>ends where the log reached its quota</source>
        <translation>止于日志达到配额处</translation>
    </message>
    <message>
        <source>1 subinterpreter was not recorded</source>
        <translation>1 个子解释器未被录制</translation>
    </message>
    <message>
        <source>%1 subinterpreters were not recorded</source>
        <translation>%1 个子解释器未被录制</translation>
    </message>
    <message>
        <source>the executed lines of 1 thread are not complete</source>
        <translation>1 个线程执行过的行不完整</translation>
    </message>
    <message>
        <source>the executed lines of %1 threads are not complete</source>
        <translation>%1 个线程执行过的行不完整</translation>
    </message>
    <message>
        <source>times: the recorder keeps none</source>
        <translation>时间：录制器不保留</translation>
    </message>
    <message>
        <source>which thread made a call: all threads share one stack</source>
        <translation>调用来自哪个线程：所有线程共用一个栈</translation>
    </message>
    <message>
        <source>whether a call returned, yielded or was left by an exception: all are returns</source>
        <translation>调用是返回、yield 还是因异常退出：全部记为返回</translation>
    </message>
    <message>
        <source>what ran after the script&apos;s last line: threads, functions that run at exit</source>
        <translation>脚本最后一行之后运行的内容：线程、退出时运行的函数</translation>
    </message>
    <message>
        <source>1 function was left out by the recorder&apos;s filter</source>
        <translation>1 个函数被录制器的过滤器省略</translation>
    </message>
    <message>
        <source>%1 functions were left out by the recorder&apos;s filter</source>
        <translation>%1 个函数被录制器的过滤器省略</translation>
    </message>
    <message>
        <source>1 value was left out by the recorder&apos;s filter</source>
        <translation>1 个值被录制器的过滤器省略</translation>
    </message>
    <message>
        <source>%1 values were left out by the recorder&apos;s filter</source>
        <translation>%1 个值被录制器的过滤器省略</translation>
    </message>
    <message>
        <source>the program became another one (exec)</source>
        <translation>程序变成了另一个程序（exec）</translation>
    </message>
    <message>
        <source>ends where the program became another one (exec)</source>
        <translation>止于程序变成另一个程序（exec）处</translation>
    </message>
    <message>
        <source>everything: the recorder writes at the script&apos;s end, and was ended before</source>
        <translation>全部：录制器在脚本结束时才写入，而它在此之前已被结束</translation>
    </message>
    <message>
        <source>lost: this recorder writes at the script&apos;s end, and was ended before</source>
        <translation>已丢失：此录制器在脚本结束时才写入，而它在此之前已被结束</translation>
    </message>
    <message>
        <source>worked, but: %1</source>
        <translation>正常工作，但：%1</translation>
    </message>
</context>
<context>
    <name>callreel::AboutDialog</name>
    <message>
        <source>About Callreel</source>
        <translation>关于 Callreel</translation>
    </message>
    <message>
        <source>Callreel %1</source>
        <translation>Callreel %1</translation>
    </message>
    <message>
        <source>Records a run of a Python program and shows it as a call tree that balances, beside an honest answer to how it ended.</source>
        <translation>录制 Python 程序的一次运行，将其显示为平衡的调用树，并如实说明它是如何结束的。</translation>
    </message>
    <message>
        <source>Licensed under the Apache License 2.0. Icons by Lucide (ISC) and Feather (MIT). Made with Qt %1, SQLite and Zstandard.</source>
        <translation>以 Apache License 2.0 授权。图标来自 Lucide（ISC）和 Feather（MIT）。使用 Qt %1、SQLite 和 Zstandard 构建。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>callreel::ArgumentRow</name>
    <message>
        <source>Drag to move (Alt+Up, Alt+Down)</source>
        <translation>拖动以移动（Alt+Up、Alt+Down）</translation>
    </message>
    <message>
        <source>Argument %1</source>
        <translation>参数 %1</translation>
    </message>
    <message>
        <source>Remove argument %1</source>
        <translation>移除参数 %1</translation>
    </message>
    <message>
        <source>one argument, spaces are kept</source>
        <translation>一个参数，空格会保留</translation>
    </message>
    <message>
        <source>quotes are part of it</source>
        <translation>引号是其一部分</translation>
    </message>
</context>
<context>
    <name>callreel::ArgumentsEditor</name>
    <message>
        <source>Add an argument</source>
        <translation>添加参数</translation>
    </message>
    <message>
        <source>Paste a command line…</source>
        <translation>粘贴命令行…</translation>
    </message>
</context>
<context>
    <name>callreel::CallHeadline</name>
    <message>
        <source>Show the source, %1</source>
        <translation>显示源代码，%1</translation>
    </message>
    <message>
        <source>unwound by %1</source>
        <translation>因 %1 退出</translation>
    </message>
    <message>
        <source>thread %1</source>
        <translation>线程 %1</translation>
    </message>
    <message>
        <source>%1 · depth %2</source>
        <translation>%1 · 深度 %2</translation>
    </message>
</context>
<context>
    <name>callreel::CallPath</name>
    <message>
        <source>Path to the selected call</source>
        <translation>所选调用的路径</translation>
    </message>
    <message>
        <source>… %1</source>
        <translation>… %1</translation>
    </message>
</context>
<context>
    <name>callreel::CallTree</name>
    <message>
        <source>Call tree</source>
        <translation>调用树</translation>
    </message>
    <message>
        <source>Thread %1</source>
        <translation>线程 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) shown below.</source>
        <translation>
            <numerusform>下方显示 %n 个调用。</numerusform>
        </translation>
    </message>
    <message>
        <source>In: %1, %2
Out: %3, %4</source>
        <translation>进入:%1,%2
离开:%3,%4</translation>
    </message>
    <message>
        <source>%1 ns after the start</source>
        <translation>开始后 %1 ns</translation>
    </message>
    <message>
        <source>%1 ns</source>
        <translation>%1 ns</translation>
    </message>
    <message>
        <source>Values were not recorded in this run.</source>
        <translation>此次运行未录制值。</translation>
    </message>
    <message>
        <source>This row cannot be read: the trace is damaged here.</source>
        <translation>无法读取此行:跟踪在此处已损坏。</translation>
    </message>
    <message>
        <source>row %1 of %2</source>
        <translation>第 %1 行,共 %2 行</translation>
    </message>
    <message>
        <source>The row was copied.</source>
        <translation>已复制该行。</translation>
    </message>
    <message>
        <source>%1 rows were copied, then: %2</source>
        <translation>已复制 %1 行,随后:%2</translation>
    </message>
    <message>
        <source>The first %1 of %2 rows were copied.</source>
        <translation>已复制前 %1 行,共 %2 行。</translation>
    </message>
    <message>
        <source>%1 rows were copied.</source>
        <translation>已复制 %1 行。</translation>
    </message>
    <message>
        <source>Not recorded: this trace has no times</source>
        <translation>未录制:此跟踪没有时间</translation>
    </message>
    <message numerus="yes">
        <source>%1 call(s) below</source>
        <translation>
            <numerusform>下方有 %1 个调用</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 folded, the first %2, level %3</source>
        <translation>%1已折叠，第一个是 %2，第 %3 层</translation>
    </message>
    <message>
        <source>Everything below is shown; library calls stay folded.</source>
        <translation>下方全部已显示；库调用仍然折叠。</translation>
    </message>
    <message>
        <source>No later call of your own code by the same caller.</source>
        <translation>同一调用者没有更晚的自有代码调用。</translation>
    </message>
    <message>
        <source>No earlier call of your own code by the same caller.</source>
        <translation>同一调用者没有更早的自有代码调用。</translation>
    </message>
    <message>
        <source>A click folds them.</source>
        <translation>单击可折叠。</translation>
    </message>
    <message>
        <source>A click shows them.</source>
        <translation>单击可显示。</translation>
    </message>
</context>
<context>
    <name>callreel::CallTreeActions</name>
    <message>
        <source>&amp;Next call of the same function</source>
        <translation>同一函数的下一次调用(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous call of the same function</source>
        <translation>同一函数的上一次调用(&amp;P)</translation>
    </message>
    <message>
        <source>Next sibl&amp;ing</source>
        <translation>下一个同级调用(&amp;I)</translation>
    </message>
    <message>
        <source>Previous si&amp;bling</source>
        <translation>上一个同级调用(&amp;B)</translation>
    </message>
    <message>
        <source>Next &amp;segment of this generator or coroutine</source>
        <translation>此生成器或协程的下一段(&amp;S)</translation>
    </message>
    <message>
        <source>Previous se&amp;gment of this generator or coroutine</source>
        <translation>此生成器或协程的上一段(&amp;G)</translation>
    </message>
    <message>
        <source>Next call left by an &amp;exception</source>
        <translation>下一个因异常退出的调用(&amp;E)</translation>
    </message>
    <message>
        <source>Previous call left by an e&amp;xception</source>
        <translation>上一个因异常退出的调用(&amp;X)</translation>
    </message>
    <message>
        <source>The call that &amp;ended the script</source>
        <translation>结束脚本的调用(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Hottest path from here</source>
        <translation>从此处起的最热路径(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Expand or go to the first child</source>
        <translation>展开或转到第一个子调用(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Collapse or go to the parent</source>
        <translation>折叠或转到父调用(&amp;C)</translation>
    </message>
    <message>
        <source>Expand everything &amp;below</source>
        <translation>展开下方全部(&amp;B)</translation>
    </message>
    <message>
        <source>Collapse everything be&amp;low</source>
        <translation>折叠下方全部(&amp;L)</translation>
    </message>
    <message>
        <source>Shift+*</source>
        <translation>Shift+*</translation>
    </message>
    <message>
        <source>Expand all to level &amp;%1</source>
        <translation>全部展开到第 &amp;%1 层</translation>
    </message>
    <message>
        <source>Expand all &amp;to a level</source>
        <translation>全部展开到某一层(&amp;T)</translation>
    </message>
    <message>
        <source>Expand &amp;all</source>
        <translation>全部展开(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Copy the row</source>
        <translation>复制该行(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the row and everything &amp;below</source>
        <translation>复制该行及下方全部(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Find by name…</source>
        <translation>按名称查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>查找下一个(&amp;N)</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>查找上一个(&amp;V)</translation>
    </message>
    <message>
        <source>Show the s&amp;ource</source>
        <translation>显示源代码(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>Fold l&amp;ibrary calls</source>
        <translation>折叠库调用(&amp;I)</translation>
    </message>
    <message>
        <source>Only a call can be marked: select one.</source>
        <translation>只能为调用添加书签：请选择一个调用。</translation>
    </message>
    <message>
        <source>Book&amp;mark</source>
        <translation>书签(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Write a note</source>
        <translation>写备注(&amp;W)</translation>
    </message>
    <message>
        <source>Next boo&amp;kmark</source>
        <translation>下一个书签(&amp;K)</translation>
    </message>
    <message>
        <source>Previous bookma&amp;rk</source>
        <translation>上一个书签(&amp;R)</translation>
    </message>
</context>
<context>
    <name>callreel::CallTreeHeader</name>
    <message>
        <source>Function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>Arguments → result</source>
        <translation>参数 → 结果</translation>
    </message>
    <message>
        <source>In / out</source>
        <translation>进入 / 离开</translation>
    </message>
    <message>
        <source>Start, %1</source>
        <translation>开始,%1</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Columns of the call tree</source>
        <translation>调用树的列</translation>
    </message>
</context>
<context>
    <name>callreel::CallTreePane</name>
    <message>
        <source>Find calls by name</source>
        <translation>按名称查找调用</translation>
    </message>
    <message>
        <source>This trace has no calls</source>
        <translation>此跟踪中没有调用</translation>
    </message>
    <message>
        <source>Recording ended before the first call of the program.</source>
        <translation>录制在程序的第一个调用之前就已结束。</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>No call matches</source>
        <translation>没有匹配的调用</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n 个调用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n function(s)</source>
        <translation>
            <numerusform>%n 个函数</numerusform>
        </translation>
    </message>
    <message>
        <source>No call of this run is of your own code: library calls are not folded.</source>
        <translation>此次运行没有自有代码的调用：不折叠库调用。</translation>
    </message>
</context>
<context>
    <name>callreel::CommandPalette</name>
    <message>
        <source>Search calls and commands</source>
        <translation>搜索调用和命令</translation>
    </message>
    <message>
        <source>Calls by name, commands</source>
        <translation>按名称的调用、命令</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到</translation>
    </message>
    <message>
        <source>Find the call “%1”</source>
        <translation>查找调用“%1”</translation>
    </message>
</context>
<context>
    <name>callreel::CommandPreview</name>
    <message>
        <source>Cop&amp;y</source>
        <translation>复制(&amp;Y)</translation>
    </message>
    <message>
        <source>Exact command</source>
        <translation>确切命令</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Shown as soon as there is something to run</source>
        <translation>有内容可运行时即会显示</translation>
    </message>
</context>
<context>
    <name>callreel::DetailsPane</name>
    <message>
        <source>%1 segment</source>
        <translation>%1 段</translation>
    </message>
    <message>
        <source>first</source>
        <translation>第一个</translation>
    </message>
    <message>
        <source>previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Show source</source>
        <translation>显示源代码</translation>
    </message>
    <message>
        <source>Next call of it</source>
        <translation>它的下一次调用</translation>
    </message>
    <message>
        <source>The next call of the same function (N in the call tree)</source>
        <translation>同一函数的下一次调用(在调用树中按 N)</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>复制值</translation>
    </message>
    <message>
        <source>Copies the value that is selected above</source>
        <translation>复制上方选中的值</translation>
    </message>
    <message>
        <source>The value was copied.</source>
        <translation>已复制该值。</translation>
    </message>
    <message>
        <source>Select a call</source>
        <translation>选择一个调用</translation>
    </message>
    <message>
        <source>Click a row, or press Down in the call tree.</source>
        <translation>单击一行,或在调用树中按向下键。</translation>
    </message>
    <message>
        <source>%1 ns</source>
        <translation>%1 ns</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>This segment</source>
        <translation>此段</translation>
    </message>
    <message>
        <source>Whole lifetime</source>
        <translation>整个生命周期</translation>
    </message>
    <message>
        <source>too many segments to add up</source>
        <translation>段太多,无法合计</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Calls below</source>
        <translation>下方调用</translation>
    </message>
    <message>
        <source>Lifetime: segment %1 of %2</source>
        <translation>生命周期:第 %1 段,共 %2 段</translation>
    </message>
    <message>
        <source>Thrown in</source>
        <translation>抛入</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>Yielded</source>
        <translation>yield 的值</translation>
    </message>
    <message>
        <source>Exit status</source>
        <translation>退出状态</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Not recorded: the run was recorded without values.</source>
        <translation>未录制:此次运行录制时不含值。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>None: a resumed call has the arguments of its start.</source>
        <translation>无:恢复的调用沿用其开始时的参数。</translation>
    </message>
    <message>
        <source>from the start segment</source>
        <translation>来自起始段</translation>
    </message>
    <message>
        <source>as they were when recording began</source>
        <translation>录制开始时的状态</translation>
    </message>
    <message>
        <source>None: the call was still open at the end.</source>
        <translation>无:到结束时该调用仍未完成。</translation>
    </message>
    <message>
        <source>The interpreter did not tell which exception.</source>
        <translation>解释器未说明是哪个异常。</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>未录制</translation>
    </message>
    <message>
        <source>this trace has no times</source>
        <translation>此跟踪没有时间</translation>
    </message>
</context>
<context>
    <name>callreel::DropZone</name>
    <message>
        <source>Drop a script or a trace here</source>
        <translation>将脚本或跟踪拖放到此处</translation>
    </message>
    <message>
        <source>A .py file is recorded, a .reel file opens.</source>
        <translation>.py 文件会被录制,.reel 文件会被打开。</translation>
    </message>
    <message>
        <source>Record a script…</source>
        <translation>录制脚本…</translation>
    </message>
    <message>
        <source>Open a trace…</source>
        <translation>打开跟踪…</translation>
    </message>
</context>
<context>
    <name>callreel::EnvironmentEditor</name>
    <message>
        <source>Add a variable</source>
        <translation>添加变量</translation>
    </message>
    <message numerus="yes">
        <source>and the %n inherited variable(s)</source>
        <translation>
            <numerusform>以及 %n 个继承的变量</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callreel::EnvironmentRow</name>
    <message>
        <source>NAME</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Instead of</source>
        <translation>取代</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Name of variable %1</source>
        <translation>变量 %1 的名称</translation>
    </message>
    <message>
        <source>Value of variable %1</source>
        <translation>变量 %1 的值</translation>
    </message>
    <message>
        <source>Remove variable %1</source>
        <translation>移除变量 %1</translation>
    </message>
    <message>
        <source>an empty one</source>
        <translation>空值</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
</context>
<context>
    <name>callreel::EnvironmentTable</name>
    <message>
        <source>Variable</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Search the environment</source>
        <translation>搜索环境</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message numerus="yes">
        <source>%n variable(s), secrets redacted</source>
        <translation>
            <numerusform>%n 个变量,机密已隐去</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 variables</source>
        <translation>%1 / %2 个变量</translation>
    </message>
</context>
<context>
    <name>callreel::ExampleCard</name>
    <message>
        <source>Record</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation>录制 %1</translation>
    </message>
    <message>
        <source>The example is not installed</source>
        <translation>示例未安装</translation>
    </message>
</context>
<context>
    <name>callreel::ExitStatusField</name>
    <message>
        <source>Exit status</source>
        <translation>退出状态</translation>
    </message>
    <message>
        <source>Inherited</source>
        <translation>继承</translation>
    </message>
    <message>
        <source>Return 0</source>
        <translation>返回 0</translation>
    </message>
    <message>
        <source>Return the script’s</source>
        <translation>返回脚本的状态</translation>
    </message>
    <message>
        <source>callreel returns the script’s status</source>
        <translation>callreel 返回脚本的状态</translation>
    </message>
    <message>
        <source>callreel returns 0 when the script fails</source>
        <translation>脚本失败时 callreel 返回 0</translation>
    </message>
    <message>
        <source>from the command line, %1</source>
        <translation>来自命令行,%1</translation>
    </message>
    <message>
        <source>from the environment, %1</source>
        <translation>来自环境,%1</translation>
    </message>
    <message>
        <source>from the settings</source>
        <translation>来自设置</translation>
    </message>
    <message>
        <source>the default</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>In effect: %1 — %2</source>
        <translation>当前生效:%1 — %2</translation>
    </message>
</context>
<context>
    <name>callreel::FilterBox</name>
    <message>
        <source>Filter</source>
        <translation>过滤器</translation>
    </message>
    <message>
        <source>Show the output through a filter, as callreel run --filter does</source>
        <translation>通过过滤器显示输出,与 callreel run --filter 相同</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>所有行</translation>
    </message>
</context>
<context>
    <name>callreel::FindBar</name>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>上一个 (Shift+F3)</translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation>下一个 (F3)</translation>
    </message>
    <message>
        <source>Close the find bar (Esc)</source>
        <translation>关闭查找栏 (Esc)</translation>
    </message>
</context>
<context>
    <name>callreel::HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>F6 goes from pane to pane, Ctrl+Tab from tab to tab, Ctrl+K finds any command.</source>
        <translation>F6 在窗格间切换,Ctrl+Tab 在标签页间切换,Ctrl+K 查找任意命令。</translation>
    </message>
    <message>
        <source>All shortcuts…</source>
        <translation>所有快捷键…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Keys of this pane</source>
        <translation>此窗格的按键</translation>
    </message>
    <message>
        <source>Callreel</source>
        <translation>Callreel</translation>
    </message>
    <message>
        <source>Callreel records a run of a Python program and shows its calls as a tree that balances, beside the answer to how the run ended.</source>
        <translation>Callreel 录制 Python 程序的一次运行,将其调用显示为平衡的树,并说明运行是如何结束的。</translation>
    </message>
</context>
<context>
    <name>callreel::ImportPage</name>
    <message>
        <source>Importing the trace of CodeTracer</source>
        <translation>正在导入 CodeTracer 的记录</translation>
    </message>
    <message numerus="yes">
        <source>%1 calls so far</source>
        <translation>
            <numerusform>已读入 %1 个调用</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callreel::InputLine</name>
    <message>
        <source>Type what the program reads, Return sends it</source>
        <translation>键入程序要读取的内容,按 Return 发送</translation>
    </message>
    <message>
        <source>Standard input</source>
        <translation>标准输入</translation>
    </message>
    <message>
        <source>End of input</source>
        <translation>输入结束</translation>
    </message>
    <message>
        <source>Tell the program that no more input comes (Ctrl+D)</source>
        <translation>告知程序不再有输入 (Ctrl+D)</translation>
    </message>
</context>
<context>
    <name>callreel::InterpreterCard</name>
    <message>
        <source>Choose another</source>
        <translation>选择其他</translation>
    </message>
    <message>
        <source>Choose another interpreter</source>
        <translation>选择其他解释器</translation>
    </message>
    <message>
        <source>Looking for Python</source>
        <translation>正在查找 Python</translation>
    </message>
    <message>
        <source>Ready to record with %1</source>
        <translation>可用 %1 录制</translation>
    </message>
</context>
<context>
    <name>callreel::InterpreterDelegate</name>
    <message>
        <source>chosen by you</source>
        <translation>由你选择</translation>
    </message>
    <message>
        <source>CALLREEL_PYTHON</source>
        <translation>CALLREEL_PYTHON</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>project environment</source>
        <translation>项目环境</translation>
    </message>
    <message>
        <source>PATH</source>
        <translation>PATH</translation>
    </message>
    <message>
        <source>system</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>pyenv</source>
        <translation>pyenv</translation>
    </message>
    <message>
        <source>being asked…</source>
        <translation>正在询问…</translation>
    </message>
    <message>
        <source>profile hook: slower than 3.12</source>
        <translation>profile 钩子:比 3.12 慢</translation>
    </message>
</context>
<context>
    <name>callreel::InterpreterField</name>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>No Python was found</source>
        <translation>未找到 Python</translation>
    </message>
</context>
<context>
    <name>callreel::KeyList</name>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
</context>
<context>
    <name>callreel::LaunchDelegate</name>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
</context>
<context>
    <name>callreel::LaunchList</name>
    <message>
        <source>Clear history</source>
        <translation>清除历史记录</translation>
    </message>
    <message>
        <source>Presets and history</source>
        <translation>预设和历史记录</translation>
    </message>
    <message>
        <source>Undo: clear history</source>
        <translation>撤销:清除历史记录</translation>
    </message>
    <message>
        <source>&amp;Remove this preset</source>
        <translation>移除此预设(&amp;R)</translation>
    </message>
</context>
<context>
    <name>callreel::LaunchModel</name>
    <message>
        <source>exited with status 0</source>
        <translation>已退出,状态为 0</translation>
    </message>
    <message>
        <source>exited with status %1</source>
        <translation>已退出,状态为 %1</translation>
    </message>
    <message>
        <source>killed by %1</source>
        <translation>被 %1 终止</translation>
    </message>
    <message>
        <source>stopped by you</source>
        <translation>由你停止</translation>
    </message>
    <message>
        <source>the recorder failed</source>
        <translation>录制器失败</translation>
    </message>
    <message>
        <source>how it ended is not known</source>
        <translation>结束方式未知</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>None saved yet</source>
        <translation>尚未保存任何预设</translation>
    </message>
    <message>
        <source>Nothing recorded yet</source>
        <translation>尚未录制任何内容</translation>
    </message>
    <message>
        <source>Preset %1, changed</source>
        <translation>预设 %1,已更改</translation>
    </message>
    <message>
        <source>Preset %1</source>
        <translation>预设 %1</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1,%2,%3</translation>
    </message>
</context>
<context>
    <name>callreel::LibraryFold</name>
    <message>
        <source>Library calls are folded as soon as they are counted…</source>
        <translation>库调用统计完成后即会折叠……</translation>
    </message>
    <message>
        <source>Library calls cannot be folded: %1</source>
        <translation>无法折叠库调用：%1</translation>
    </message>
</context>
<context>
    <name>callreel::LifetimeStrip</name>
    <message>
        <source>Lifetime</source>
        <translation>生命周期</translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s); only those around this one are drawn</source>
        <translation>
            <numerusform>%n 段;仅绘制此段附近的段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%n 段</numerusform>
        </translation>
    </message>
    <message>
        <source>ran %1</source>
        <translation>运行 %1</translation>
    </message>
    <message>
        <source>suspended %1</source>
        <translation>挂起 %1</translation>
    </message>
    <message>
        <source>never resumed</source>
        <translation>从未恢复</translation>
    </message>
    <message>
        <source>segment %1 of %2, ran %3</source>
        <translation>第 %1 段,共 %2 段,运行 %3</translation>
    </message>
</context>
<context>
    <name>callreel::MainWindow</name>
    <message>
        <source>Record…</source>
        <translation>录制…</translation>
    </message>
    <message>
        <source>Record a Python program (Ctrl+R)</source>
        <translation>录制 Python 程序 (Ctrl+R)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Settings (Ctrl+,)</source>
        <translation>设置 (Ctrl+,)</translation>
    </message>
    <message>
        <source>Open a trace</source>
        <translation>打开跟踪</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>保存副本</translation>
    </message>
    <message>
        <source>Traces (*.reel)</source>
        <translation>跟踪 (*.reel)</translation>
    </message>
    <message>
        <source>Recording: %1</source>
        <translation>正在录制:%1</translation>
    </message>
    <message>
        <source>The copy was written.</source>
        <translation>副本已写入。</translation>
    </message>
    <message>
        <source>Traces (*.reel);;CodeTracer traces (trace.json trace.bin);;All files (*)</source>
        <translation>跟踪 (*.reel);;CodeTracer 跟踪 (trace.json trace.bin);;所有文件 (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) that had been cut short are traces now.</source>
        <translation>
            <numerusform>%n 个被中断的录制现在已成为跟踪。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder of a CodeTracer trace</source>
        <translation>打开 CodeTracer 记录所在的文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%n process(es) that killed scripts had left behind have been ended.</source>
        <translation>
            <numerusform>已结束被强制终止的脚本遗留的 %n 个进程。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more could not be ended.</source>
        <translation>
            <numerusform>另有 %n 个无法结束。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be stopped from here.</source>
        <translation>无法从这里停止 %1。</translation>
    </message>
    <message>
        <source>Who records it does not answer; it ends by itself, and its trace appears then.</source>
        <translation>录制它的程序没有响应；它会自行结束，届时轨迹会出现。</translation>
    </message>
    <message>
        <source>%1 is not recorded by this window.</source>
        <translation>%1 不是由此窗口录制的。</translation>
    </message>
    <message>
        <source>Its trace can be opened from this list when it has ended.</source>
        <translation>结束后可从此列表打开其轨迹。</translation>
    </message>
</context>
<context>
    <name>callreel::MessageBar</name>
    <message>
        <source>Close message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>callreel::MetricLabel</name>
    <message>
        <source>not recorded</source>
        <translation>未录制</translation>
    </message>
</context>
<context>
    <name>callreel::Navigator</name>
    <message>
        <source>No later call of %1.</source>
        <translation>%1 没有更晚的调用。</translation>
    </message>
    <message>
        <source>No earlier call of %1.</source>
        <translation>%1 没有更早的调用。</translation>
    </message>
    <message>
        <source>No later segment: this call is the last of its generator or coroutine, or an ordinary one.</source>
        <translation>没有更晚的段:此调用是其生成器或协程的最后一段,或是普通调用。</translation>
    </message>
    <message>
        <source>No earlier segment: this call is the first of its generator or coroutine, or an ordinary one.</source>
        <translation>没有更早的段:此调用是其生成器或协程的第一段,或是普通调用。</translation>
    </message>
    <message>
        <source>This is the first segment.</source>
        <translation>这是第一段。</translation>
    </message>
    <message>
        <source>No later call was left by an exception.</source>
        <translation>没有更晚的因异常退出的调用。</translation>
    </message>
    <message>
        <source>No earlier call was left by an exception.</source>
        <translation>没有更早的因异常退出的调用。</translation>
    </message>
    <message>
        <source>No later call by the same caller.</source>
        <translation>同一调用者没有更晚的调用。</translation>
    </message>
    <message>
        <source>No earlier call by the same caller.</source>
        <translation>同一调用者没有更早的调用。</translation>
    </message>
    <message>
        <source>This call made no other calls.</source>
        <translation>此调用没有发出其他调用。</translation>
    </message>
    <message>
        <source>The trace does not know which call ended the script.</source>
        <translation>跟踪不知道是哪个调用结束了脚本。</translation>
    </message>
    <message>
        <source>No call has “%1” in its name.</source>
        <translation>没有名称含“%1”的调用。</translation>
    </message>
    <message>
        <source>No bookmarks yet: M marks the selected call.</source>
        <translation>还没有书签：按 M 为选中的调用添加。</translation>
    </message>
    <message>
        <source>No later bookmark.</source>
        <translation>后面没有书签。</translation>
    </message>
    <message>
        <source>No earlier bookmark.</source>
        <translation>前面没有书签。</translation>
    </message>
</context>
<context>
    <name>callreel::NotesDelegate</name>
    <message>
        <source>No note. F2 writes one.</source>
        <translation>无备注。按 F2 填写。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>callreel::NotesModel</name>
    <message>
        <source>A call that is not in this trace</source>
        <translation>此跟踪中没有的调用</translation>
    </message>
    <message>
        <source>%1, starts at %2</source>
        <translation>%1，开始于 %2</translation>
    </message>
    <message>
        <source>no note</source>
        <translation>无备注</translation>
    </message>
</context>
<context>
    <name>callreel::NotesPane</name>
    <message>
        <source>Bookmarks</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>编辑备注</translation>
    </message>
    <message>
        <source>Edit note (F2)</source>
        <translation>编辑备注 (F2)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Takes the bookmark and its note away (Del)</source>
        <translation>移除书签及其备注 (Del)</translation>
    </message>
    <message>
        <source>No bookmarks yet</source>
        <translation>还没有书签</translation>
    </message>
    <message>
        <source>In the call tree, M marks the selected call and F2 writes a note to it.</source>
        <translation>在调用树中，按 M 为选中的调用添加书签，按 F2 写备注。</translation>
    </message>
    <message>
        <source>Bookmark the selected call</source>
        <translation>为选中的调用添加书签</translation>
    </message>
    <message>
        <source>The bookmark was removed; Ctrl+Z brings it back.</source>
        <translation>书签已移除；按 Ctrl+Z 可恢复。</translation>
    </message>
</context>
<context>
    <name>callreel::OutputDelegate</name>
    <message>
        <source>err</source>
        <translation>err</translation>
    </message>
    <message>
        <source>out</source>
        <translation>out</translation>
    </message>
</context>
<context>
    <name>callreel::OutputModel</name>
    <message>
        <source>err</source>
        <translation>err</translation>
    </message>
    <message>
        <source>out</source>
        <translation>out</translation>
    </message>
</context>
<context>
    <name>callreel::OutputPane</name>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>两者</translation>
    </message>
    <message>
        <source>stdout</source>
        <translation>stdout</translation>
    </message>
    <message>
        <source>stderr</source>
        <translation>stderr</translation>
    </message>
    <message>
        <source>Find in the output (Ctrl+F)</source>
        <translation>在输出中查找 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find in the output</source>
        <translation>在输出中查找</translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>上一个 (Shift+F3)</translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation>下一个 (F3)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>%1 lines</source>
        <translation>
            <numerusform>%1 行</numerusform>
        </translation>
    </message>
    <message>
        <source>stderr %1</source>
        <translation>stderr %1</translation>
    </message>
    <message>
        <source>This run wrote nothing</source>
        <translation>此次运行没有写出任何内容</translation>
    </message>
    <message>
        <source>No output yet</source>
        <translation>尚无输出</translation>
    </message>
    <message>
        <source>Neither to standard output nor to standard error.</source>
        <translation>标准输出和标准错误均无内容。</translation>
    </message>
    <message>
        <source>What the program writes appears here as it comes.</source>
        <translation>程序写出的内容会随时显示在此处。</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>正在跟随</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>New lines are shown as they come</source>
        <translation>新行一到即显示</translation>
    </message>
    <message>
        <source>Go to the end and stay there (End)</source>
        <translation>转到末尾并停留在那里 (End)</translation>
    </message>
    <message>
        <source>Not in the lines shown</source>
        <translation>不在显示的行中</translation>
    </message>
</context>
<context>
    <name>callreel::OutputView</name>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>%1 seconds, standard output: %2</source>
        <translation>%1 秒,标准输出:%2</translation>
    </message>
    <message>
        <source>%1 seconds, standard error: %2</source>
        <translation>%1 秒,标准错误:%2</translation>
    </message>
    <message>
        <source>%1 seconds: %2</source>
        <translation>%1 秒:%2</translation>
    </message>
    <message numerus="yes">
        <source>%n older line(s) are not shown here; the trace keeps them</source>
        <translation>
            <numerusform>%n 个较早的行未在此显示;跟踪中仍保留</numerusform>
        </translation>
    </message>
    <message>
        <source>err</source>
        <translation>err</translation>
    </message>
    <message>
        <source>out</source>
        <translation>out</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Show these &amp;lines</source>
        <translation>显示这些行(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Fold what was opened</source>
        <translation>重新折叠已展开的部分(&amp;F)</translation>
    </message>
</context>
<context>
    <name>callreel::PageTabs</name>
    <message>
        <source>Tabs</source>
        <translation>标签页</translation>
    </message>
    <message>
        <source>Close tab (Ctrl+W)</source>
        <translation>关闭标签页 (Ctrl+W)</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>关闭 %1</translation>
    </message>
</context>
<context>
    <name>callreel::PasteCommandDialog</name>
    <message>
        <source>&amp;Take it</source>
        <translation>采用(&amp;T)</translation>
    </message>
    <message>
        <source>Paste a command line</source>
        <translation>粘贴命令行</translation>
    </message>
    <message>
        <source>&amp;Command line, split as a POSIX shell splits it; nothing is run or expanded</source>
        <translation>命令行,按 POSIX shell 的方式拆分;不运行也不展开任何内容(&amp;C)</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Taken as it is written, a shell would have acted upon it: %1</source>
        <translation>按原样采用,而 shell 会对其进行处理:%1</translation>
    </message>
    <message>
        <source>Working directory</source>
        <translation>工作目录</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>解释器</translation>
    </message>
    <message>
        <source>Python’s options</source>
        <translation>Python 的选项</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Argument %1</source>
        <translation>参数 %1</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(空)</translation>
    </message>
</context>
<context>
    <name>callreel::RecentRuns</name>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Recent runs</source>
        <translation>最近的运行</translation>
    </message>
    <message>
        <source>Filter by name or outcome</source>
        <translation>按名称或结果筛选</translation>
    </message>
    <message>
        <source>More for the selected run</source>
        <translation>所选运行的更多操作</translation>
    </message>
    <message>
        <source>%1 of %2 traces</source>
        <translation>%1 / %2 个跟踪</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>选择其他文件夹</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Looking through the folder</source>
        <translation>正在查看文件夹</translation>
    </message>
    <message>
        <source>No run matches</source>
        <translation>没有匹配的运行</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>尚无运行</translation>
    </message>
    <message>
        <source>Record a script, or try an example: it takes a second.</source>
        <translation>录制一个脚本,或试试示例:只需一秒。</translation>
    </message>
    <message>
        <source>Record an example</source>
        <translation>录制示例</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Record again…</source>
        <translation>再次录制…</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>移到回收站</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) are hidden by the filter.</source>
        <translation>
            <numerusform>%n 次运行被筛选隐藏。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s), %1 in %2</source>
        <translation>
            <numerusform>%n 次运行,%2 中共 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the recording</source>
        <translation>显示录制</translation>
    </message>
    <message>
        <source>Kill now</source>
        <translation>立即终止</translation>
    </message>
    <message>
        <source>Stop and save</source>
        <translation>停止并保存</translation>
    </message>
</context>
<context>
    <name>callreel::RecordCheck</name>
    <message>
        <source>what to run</source>
        <translation>运行内容</translation>
    </message>
    <message>
        <source>interpreter</source>
        <translation>解释器</translation>
    </message>
    <message>
        <source>working directory</source>
        <translation>工作目录</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>exit status</source>
        <translation>退出状态</translation>
    </message>
    <message>
        <source>output file</source>
        <translation>输出文件</translation>
    </message>
    <message>
        <source>There is no code to run yet.</source>
        <translation>尚无可运行的代码。</translation>
    </message>
    <message>
        <source>No script is chosen yet.</source>
        <translation>尚未选择脚本。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>没有文件 %1。</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>使用 %1</translation>
    </message>
    <message>
        <source>Run the module %1</source>
        <translation>运行模块 %1</translation>
    </message>
    <message>
        <source>This folder has no __main__.py, so Python cannot run it.</source>
        <translation>此文件夹没有 __main__.py,因此 Python 无法运行它。</translation>
    </message>
    <message>
        <source>You may not read this file.</source>
        <translation>你无权读取此文件。</translation>
    </message>
    <message>
        <source>No module is named yet. One is written like json.tool.</source>
        <translation>尚未指定模块。写法如 json.tool。</translation>
    </message>
    <message>
        <source>This is a file&apos;s path, not the name of a module.</source>
        <translation>这是文件路径,不是模块名称。</translation>
    </message>
    <message>
        <source>Run it as a script</source>
        <translation>作为脚本运行</translation>
    </message>
    <message>
        <source>This cannot be the name of a module. One is written like json.tool.</source>
        <translation>这不能作为模块名称。写法如 json.tool。</translation>
    </message>
    <message>
        <source>Use Python %1</source>
        <translation>使用 Python %1</translation>
    </message>
    <message>
        <source>No Python was found. Name one, 3.11 or later.</source>
        <translation>未找到 Python。指定一个 3.11 或更高版本。</translation>
    </message>
    <message>
        <source>%1 is not a program.</source>
        <translation>%1 不是程序。</translation>
    </message>
    <message>
        <source>Create it</source>
        <translation>创建它</translation>
    </message>
    <message>
        <source>Use the script’s folder</source>
        <translation>使用脚本所在文件夹</translation>
    </message>
    <message>
        <source>This folder is not a whole path: it has to begin with /.</source>
        <translation>此文件夹不是完整路径:必须以 / 开头。</translation>
    </message>
    <message>
        <source>This folder does not exist.</source>
        <translation>此文件夹不存在。</translation>
    </message>
    <message>
        <source>This is a file, not a folder.</source>
        <translation>这是文件,不是文件夹。</translation>
    </message>
    <message>
        <source>You may not enter this folder.</source>
        <translation>你无权进入此文件夹。</translation>
    </message>
    <message>
        <source>The value “%1” has no name.</source>
        <translation>值“%1”没有名称。</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>移除它</translation>
    </message>
    <message>
        <source>%1 is set twice; the last one would count.</source>
        <translation>%1 设置了两次;将以最后一个为准。</translation>
    </message>
    <message>
        <source>Remove the second</source>
        <translation>移除第二个</translation>
    </message>
    <message>
        <source>%1 cannot be the name of a variable: letters, digits and _ only, no digit first.</source>
        <translation>%1 不能作为变量名称:只能含字母、数字和 _,且不以数字开头。</translation>
    </message>
    <message>
        <source>Choose a name by itself</source>
        <translation>自动选择名称</translation>
    </message>
    <message>
        <source>%1 is a folder.</source>
        <translation>%1 是文件夹。</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 已存在。</translation>
    </message>
    <message>
        <source>Overwrite it</source>
        <translation>覆盖它</translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>文件夹 %1 不存在。</translation>
    </message>
    <message>
        <source>You may not write into the folder %1.</source>
        <translation>你无权写入文件夹 %1。</translation>
    </message>
    <message>
        <source>CodeTracer&apos;s recorder runs scripts only, no modules and no code.</source>
        <translation>CodeTracer 的录制器只能运行脚本,不能运行模块和代码。</translation>
    </message>
    <message>
        <source>Use Callreel&apos;s recorder</source>
        <translation>使用 Callreel 的录制器</translation>
    </message>
    <message>
        <source>It does not have CodeTracer&apos;s recorder. In a terminal: %1 -m pip install codetracer_python_recorder==0.3.0</source>
        <translation>它没有 CodeTracer 的录制器。在终端中运行:%1 -m pip install codetracer_python_recorder==0.3.0</translation>
    </message>
</context>
<context>
    <name>callreel::RecordChoices</name>
    <message>
        <source>Arguments and res&amp;ults</source>
        <translation>参数和结果(&amp;U)</translation>
    </message>
    <message>
        <source>Executed &amp;lines</source>
        <translation>执行的行(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Output</source>
        <translation>输出(&amp;O)</translation>
    </message>
    <message>
        <source>Show output at o&amp;nce</source>
        <translation>立即显示输出(&amp;N)</translation>
    </message>
    <message>
        <source>Chan&amp;ge…</source>
        <translation>更改(&amp;G)…</translation>
    </message>
    <message>
        <source>Choose by itself</source>
        <translation>自动选择</translation>
    </message>
    <message>
        <source>slower</source>
        <translation>较慢</translation>
    </message>
    <message>
        <source>What goes into each call and what comes out</source>
        <translation>每个调用的输入和输出</translation>
    </message>
    <message>
        <source>Which lines of each call ran</source>
        <translation>每个调用运行了哪些行</translation>
    </message>
    <message>
        <source>What the program writes, with the call that wrote it</source>
        <translation>程序写出的内容,以及写出它的调用</translation>
    </message>
    <message>
        <source>Without it Python keeps output to the window back until 8 kB are there; this is its option -u</source>
        <translation>不选时,Python 会把发往窗口的输出积攒到 8 kB 才送出;这是它的 -u 选项</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Change the output file</source>
        <translation>更改输出文件</translation>
    </message>
    <message>
        <source>Choose the output file by itself</source>
        <translation>自动选择输出文件</translation>
    </message>
    <message>
        <source>Callreel&apos;s recorder</source>
        <translation>Callreel 的录制器</translation>
    </message>
    <message>
        <source>CodeTracer&apos;s recorder</source>
        <translation>CodeTracer 的录制器</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation>录制器</translation>
    </message>
    <message>
        <source>CodeTracer&apos;s needs the package codetracer_python_recorder in the interpreter, runs scripts only, and keeps no times and no threads</source>
        <translation>CodeTracer 的录制器需要解释器中有软件包 codetracer_python_recorder,只能运行脚本,且不保留时间和线程</translation>
    </message>
</context>
<context>
    <name>callreel::RecordDialog</name>
    <message>
        <source>Record a Python program</source>
        <translation>录制 Python 程序</translation>
    </message>
    <message>
        <source>Save as &amp;preset…</source>
        <translation>另存为预设(&amp;P)…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Re&amp;cord</source>
        <translation>录制(&amp;C)</translation>
    </message>
    <message>
        <source>Save as preset…</source>
        <translation>另存为预设…</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Return</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to fix</source>
        <translation>
            <numerusform>%n 处需要修正</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation>另存为预设</translation>
    </message>
    <message>
        <source>&amp;Name of the preset; one that is taken is replaced</source>
        <translation>预设名称;同名预设会被替换(&amp;N)</translation>
    </message>
    <message>
        <source>What to run, with which interpreter and where; what is wrong is said beside the field. The exact command at the bottom is what Record runs: copied to a shell, it does the same. Left: saved presets and earlier runs; one click fills everything in, Ctrl+Z takes it back.</source>
        <translation>运行什么、用哪个解释器、在哪里运行;有问题时会在相应字段旁说明。底部的确切命令就是“录制”所运行的命令:复制到 shell 中,效果相同。左侧:已保存的预设和以前的运行;单击即可填入全部内容,Ctrl+Z 可撤回。</translation>
    </message>
</context>
<context>
    <name>callreel::RecordDot</name>
    <message>
        <source>Recording</source>
        <translation>正在录制</translation>
    </message>
    <message>
        <source>Not recording</source>
        <translation>未在录制</translation>
    </message>
</context>
<context>
    <name>callreel::RecordForm</name>
    <message>
        <source>Working directory</source>
        <translation>工作目录</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Browse for the working directory</source>
        <translation>浏览工作目录</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Arguments</source>
        <translation>参数(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Interpreter</source>
        <translation>解释器(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Working directory</source>
        <translation>工作目录(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>环境(&amp;E)</translation>
    </message>
    <message>
        <source>E&amp;xit status</source>
        <translation>退出状态(&amp;X)</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>Exact comman&amp;d</source>
        <translation>确切命令(&amp;D)</translation>
    </message>
    <message>
        <source>Return 0 for this run</source>
        <translation>本次运行返回 0</translation>
    </message>
    <message>
        <source>a new file</source>
        <translation>新文件</translation>
    </message>
</context>
<context>
    <name>callreel::RecordPickers</name>
    <message>
        <source>Choose a script</source>
        <translation>选择脚本</translation>
    </message>
    <message>
        <source>Python programs (*.py *.pyw *.pyz)</source>
        <translation>Python 程序 (*.py *.pyw *.pyz)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose a Python interpreter</source>
        <translation>选择 Python 解释器</translation>
    </message>
    <message>
        <source>Choose the working directory</source>
        <translation>选择工作目录</translation>
    </message>
    <message>
        <source>Where the trace goes</source>
        <translation>跟踪的存放位置</translation>
    </message>
    <message>
        <source>Traces (*.reel)</source>
        <translation>跟踪 (*.reel)</translation>
    </message>
</context>
<context>
    <name>callreel::RecordingHeader</name>
    <message>
        <source>python3</source>
        <translation>python3</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>已用时间</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Calls per second</source>
        <translation>每秒调用数</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>已写入</translation>
    </message>
    <message>
        <source>Recorder memory</source>
        <translation>录制器内存</translation>
    </message>
    <message>
        <source>%1 · starting</source>
        <translation>%1 · 正在启动</translation>
    </message>
    <message>
        <source>%1 · process %2</source>
        <translation>%1 · 进程 %2</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Kill now</source>
        <translation>立即终止</translation>
    </message>
    <message>
        <source>Ask the program to end, then keep what was recorded (Ctrl+.)</source>
        <translation>要求程序结束,并保留已录制的内容 (Ctrl+.)</translation>
    </message>
    <message>
        <source>End the program and everything it started at once (Ctrl+.)</source>
        <translation>立即结束程序及其启动的所有进程 (Ctrl+.)</translation>
    </message>
    <message>
        <source>The program is being killed</source>
        <translation>正在终止程序</translation>
    </message>
    <message>
        <source>The recording is over</source>
        <translation>录制已结束</translation>
    </message>
</context>
<context>
    <name>callreel::RecordingPage</name>
    <message>
        <source>Input is closed: the program is stopping</source>
        <translation>输入已关闭:程序正在停止</translation>
    </message>
    <message>
        <source>Input is closed</source>
        <translation>输入已关闭</translation>
    </message>
    <message>
        <source>input: %1</source>
        <translation>输入:%1</translation>
    </message>
    <message>
        <source>end of input</source>
        <translation>输入结束</translation>
    </message>
    <message>
        <source>Recording %1, stopping</source>
        <translation>正在录制 %1,正在停止</translation>
    </message>
    <message>
        <source>Recording %1</source>
        <translation>正在录制 %1</translation>
    </message>
    <message>
        <source>No trace of %1</source>
        <translation>没有 %1 的跟踪</translation>
    </message>
    <message>
        <source>Recorded %1</source>
        <translation>已录制 %1</translation>
    </message>
    <message>
        <source>Process %1</source>
        <translation>进程 %1</translation>
    </message>
    <message>
        <source>you asked to kill the program now</source>
        <translation>你要求立即终止程序</translation>
    </message>
    <message>
        <source>callreel asked the program to stop (SIGTERM)</source>
        <translation>callreel 已要求程序停止 (SIGTERM)</translation>
    </message>
    <message>
        <source>callreel killed the program and what it started (SIGKILL)</source>
        <translation>callreel 终止了程序及其启动的进程 (SIGKILL)</translation>
    </message>
    <message>
        <source>There is no trace of this run.</source>
        <translation>本次运行没有跟踪。</translation>
    </message>
    <message>
        <source>callreel returned %1.</source>
        <translation>callreel 返回了 %1。</translation>
    </message>
    <message>
        <source>Seal the log now</source>
        <translation>立即封存日志</translation>
    </message>
    <message>
        <source>Change and record again…</source>
        <translation>修改后重新录制…</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>callreel killed what the program had started (SIGKILL)</source>
        <translation>callreel 终止了程序启动的进程 (SIGKILL)</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>What the program writes, as it comes, and the calls that are open now. Stop asks the program to end and kills it three seconds later; pressed again, it kills at once. What was recorded is kept either way, and the trace opens here when it is sealed.</source>
        <translation>程序写出的内容(随时显示),以及当前未结束的调用。“停止”要求程序结束,三秒后将其终止;再按一次则立即终止。无论如何,已录制的内容都会保留,跟踪封存后会在此处打开。</translation>
    </message>
</context>
<context>
    <name>callreel::RunPane</name>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>How did the script end?</source>
        <translation>脚本是如何结束的?</translation>
    </message>
    <message>
        <source>Did the recorder work?</source>
        <translation>录制器是否正常工作?</translation>
    </message>
    <message>
        <source>Is the trace complete?</source>
        <translation>跟踪是否完整?</translation>
    </message>
    <message>
        <source>Does it balance?</source>
        <translation>是否平衡?</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>The command was copied.</source>
        <translation>命令已复制。</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>全部复制</translation>
    </message>
    <message>
        <source>What is known of the run was copied.</source>
        <translation>本次运行的已知信息已复制。</translation>
    </message>
    <message>
        <source>Record again…</source>
        <translation>重新录制…</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>%1 was running then (%2).</source>
        <translation>当时正在运行 %1 (%2)。</translation>
    </message>
    <message>
        <source>%1 ended it (%2).</source>
        <translation>%1 结束了它 (%2)。</translation>
    </message>
    <message>
        <source>The trace keeps it as process exit status %1</source>
        <translation>跟踪将其保存为进程退出状态 %1</translation>
    </message>
    <message>
        <source>, label %1</source>
        <translation>,标签 %1</translation>
    </message>
    <message>
        <source>No process exit status is in the trace.</source>
        <translation>跟踪中没有进程退出状态。</translation>
    </message>
    <message>
        <source>Show the call that ended it</source>
        <translation>显示结束它的调用</translation>
    </message>
    <message>
        <source>Return it from now on</source>
        <translation>从现在起返回它</translation>
    </message>
    <message>
        <source>%1 %2 recorded %3.</source>
        <translation>%1 %2 录制了 %3。</translation>
    </message>
    <message>
        <source>Yes, without errors</source>
        <translation>是,没有错误</translation>
    </message>
    <message>
        <source>No, it was given up in mid-run</source>
        <translation>否,运行中途放弃了录制</translation>
    </message>
    <message>
        <source>No, it failed</source>
        <translation>否,录制器出错</translation>
    </message>
    <message>
        <source>Yes, nothing was dropped</source>
        <translation>是,没有丢弃任何内容</translation>
    </message>
    <message>
        <source>The loss ledger is empty: no value was cut, and none was redacted.</source>
        <translation>丢失记录为空:没有值被截断或隐去。</translation>
    </message>
    <message>
        <source>What was cut, redacted or left out:</source>
        <translation>被截断、隐去或省略的内容:</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>……还有 %1 项</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>%1 calls were still open at the end and were closed by the seal.</source>
        <translation>结束时仍有 %1 个调用未结束,已在封存时关闭。</translation>
    </message>
    <message>
        <source>No call was open at the end.</source>
        <translation>结束时没有未结束的调用。</translation>
    </message>
    <message>
        <source>%1 generators or coroutines were suspended and never resumed; each of their calls has its return.</source>
        <translation>%1 个生成器或协程挂起后再未恢复;它们的每个调用都有返回。</translation>
    </message>
    <message>
        <source>Every generator and coroutine finished.</source>
        <translation>所有生成器和协程都已结束。</translation>
    </message>
    <message>
        <source>Yes: %1</source>
        <translation>是:%1</translation>
    </message>
    <message>
        <source>No: %1</source>
        <translation>否:%1</translation>
    </message>
    <message>
        <source>Thread %1</source>
        <translation>线程 %1</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>平衡</translation>
    </message>
    <message>
        <source>not balanced</source>
        <translation>不平衡</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>In</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Ran</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>%1 ns</source>
        <translation>%1 ns</translation>
    </message>
    <message>
        <source>%1 on %2, of %3</source>
        <translation>%1,分布于 %2,涉及 %3</translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n 个线程</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n function(s)</source>
        <translation>
            <numerusform>%n 个函数</numerusform>
        </translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>未录制</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>值</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>已录制</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Return status</source>
        <translation>返回状态</translation>
    </message>
    <message>
        <source>Require trace</source>
        <translation>要求跟踪</translation>
    </message>
    <message>
        <source>On error</source>
        <translation>出错时</translation>
    </message>
    <message>
        <source>callreel returned it too, because returning the script’s status was on (%1).</source>
        <translation>callreel 也返回了该状态,因为返回脚本状态的设置已开启 (%1)。</translation>
    </message>
    <message>
        <source>callreel returned 0, because returning the script’s status was off (%1).</source>
        <translation>callreel 返回了 0,因为返回脚本状态的设置已关闭 (%1)。</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入</translation>
    </message>
</context>
<context>
    <name>callreel::RunningNowDelegate</name>
    <message>
        <source>open %1</source>
        <translation>未结束 %1</translation>
    </message>
</context>
<context>
    <name>callreel::RunningNowModel</name>
    <message>
        <source>no call open</source>
        <translation>没有未结束的调用</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) open</source>
        <translation>
            <numerusform>%n 个未结束的调用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n threads</source>
        <translation>
            <numerusform>%n 个线程</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) open in each</source>
        <translation>
            <numerusform>每个线程有 %n 个未结束的调用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Thread %1, %2</source>
        <translation>线程 %1,%2</translation>
    </message>
    <message>
        <source>%1 %2, open for %3, level %4</source>
        <translation>%1 %2,已进行 %3,第 %4 层</translation>
    </message>
</context>
<context>
    <name>callreel::RunningNowPane</name>
    <message>
        <source>Running now</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>read four times a second</source>
        <translation>每秒读取四次</translation>
    </message>
    <message>
        <source>The full tree opens when the run ends.</source>
        <translation>运行结束后打开完整的调用树。</translation>
    </message>
    <message>
        <source>No open calls yet</source>
        <translation>还没有未结束的调用</translation>
    </message>
    <message>
        <source>The calls that are running appear here once the recorder has begun.</source>
        <translation>录制器启动后,正在运行的调用会显示在这里。</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>结束方式</translation>
    </message>
</context>
<context>
    <name>callreel::RunsHead</name>
    <message>
        <source>How it ended</source>
        <translation>结束方式</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>录制时间</translation>
    </message>
    <message>
        <source>Ran</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
</context>
<context>
    <name>callreel::RunsModel</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>%1 was moved to the trash</source>
        <translation>%1 已移到回收站</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>上周</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>%1 was moved to the trash. Press Return to take it back.</source>
        <translation>%1 已移到回收站。按 Return 恢复。</translation>
    </message>
    <message>
        <source>%1, %2, recorded %3, ran %4, %5 calls, %6</source>
        <translation>%1,%2,录制于 %3,耗时 %4,%5 个调用,%6</translation>
    </message>
    <message>
        <source>%1 calls</source>
        <translation>%1 个调用</translation>
    </message>
    <message>
        <source>running</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>%1, %2, %3 calls so far, %4</source>
        <translation>%1,%2,目前 %3 个调用,%4</translation>
    </message>
    <message>
        <source>Press Return to see it run.</source>
        <translation>按 Return 查看其运行情况。</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1，%2，%3</translation>
    </message>
</context>
<context>
    <name>callreel::RunsView</name>
    <message>
        <source>Recent runs</source>
        <translation>最近的运行</translation>
    </message>
</context>
<context>
    <name>callreel::SettingEditor</name>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Browse for a folder</source>
        <translation>浏览文件夹</translation>
    </message>
    <message>
        <source>Choose the trace folder</source>
        <translation>选择跟踪文件夹</translation>
    </message>
    <message>
        <source>Browse for a file</source>
        <translation>浏览文件</translation>
    </message>
    <message>
        <source>Choose the log file</source>
        <translation>选择日志文件</translation>
    </message>
</context>
<context>
    <name>callreel::SettingRow</name>
    <message>
        <source>Reset %1</source>
        <translation>重置 %1</translation>
    </message>
    <message>
        <source>Recordings do not start</source>
        <translation>录制无法启动</translation>
    </message>
    <message>
        <source>Back to the default: %1</source>
        <translation>恢复默认值:%1</translation>
    </message>
    <message>
        <source>This is the default</source>
        <translation>这是默认值</translation>
    </message>
    <message>
        <source>In effect: %1, from %2</source>
        <translation>生效值:%1,来自 %2</translation>
    </message>
    <message>
        <source>In the shell that starts Callreel: unset %1. Then start it again.</source>
        <translation>在启动 Callreel 的 shell 中运行:unset %1。然后重新启动 Callreel。</translation>
    </message>
    <message>
        <source>Your setting is “%1”, but the environment says “%2” and comes first. Order: command line, environment, settings, default.</source>
        <translation>你的设置是“%1”,但环境变量为“%2”且优先。顺序:命令行、环境、设置、默认值。</translation>
    </message>
    <message>
        <source>How to unset it</source>
        <translation>如何取消该变量</translation>
    </message>
</context>
<context>
    <name>callreel::SettingsPage</name>
    <message>
        <source>Search the settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Pages of settings</source>
        <translation>设置页面</translation>
    </message>
    <message>
        <source>Only changed</source>
        <translation>仅显示已更改</translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation>重置此页</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Value in the settings</source>
        <translation>设置中的值</translation>
    </message>
    <message>
        <source>In effect, and from where</source>
        <translation>生效值及其来源</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Changed settings</source>
        <translation>已更改的设置</translation>
    </message>
    <message>
        <source>%1 of %2 settings match “%3”</source>
        <translation>%2 项设置中有 %1 项匹配“%3”</translation>
    </message>
    <message>
        <source>No setting matches</source>
        <translation>没有匹配的设置</translation>
    </message>
    <message>
        <source>Everything is at its default</source>
        <translation>全部为默认值</translation>
    </message>
    <message>
        <source>Show all settings</source>
        <translation>显示所有设置</translation>
    </message>
    <message>
        <source>The settings cannot be saved.</source>
        <translation>无法保存设置。</translation>
    </message>
    <message>
        <source>%1 cannot be written. What you change is lost when Callreel ends.</source>
        <translation>无法写入 %1。Callreel 结束后,你的更改会丢失。</translation>
    </message>
    <message>
        <source>Callreel speaks the new language when it is started the next time.</source>
        <translation>下次启动时,Callreel 使用新语言。</translation>
    </message>
    <message>
        <source>Saved as you change it</source>
        <translation>更改后自动保存</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Saved as you change them; Ctrl+Z takes a change back. Beside each setting stands what is in effect and who says so: the command line comes before the environment, the environment before the settings, the settings before the default.</source>
        <translation>更改后自动保存;Ctrl+Z 可撤回更改。每项设置旁显示生效值及其来源:命令行优先于环境,环境优先于设置,设置优先于默认值。</translation>
    </message>
    <message>
        <source>Open traces come back.</source>
        <translation>已打开的跟踪会恢复。</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>立即重新启动</translation>
    </message>
</context>
<context>
    <name>callreel::ShortcutsDialog</name>
    <message>
        <source>All shortcuts</source>
        <translation>所有快捷键</translation>
    </message>
    <message>
        <source>Filter by name or key</source>
        <translation>按名称或按键筛选</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No action and no key matches “%1”</source>
        <translation>没有与“%1”匹配的操作或按键</translation>
    </message>
</context>
<context>
    <name>callreel::SourcePane</name>
    <message>
        <source>Find in the source</source>
        <translation>在源代码中查找</translation>
    </message>
    <message>
        <source>Go to line</source>
        <translation>转到行</translation>
    </message>
    <message numerus="yes">
        <source>This file has %n line(s)</source>
        <translation>
            <numerusform>此文件有 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>No call is selected</source>
        <translation>未选择调用</translation>
    </message>
    <message>
        <source>The source of the selected call stands here.</source>
        <translation>所选调用的源代码显示在这里。</translation>
    </message>
    <message>
        <source>%1, as recorded</source>
        <translation>%1,录制时的版本</translation>
    </message>
    <message>
        <source>The run itself has no source</source>
        <translation>运行本身没有源代码</translation>
    </message>
    <message>
        <source>Select a call below it.</source>
        <translation>选择它下面的一个调用。</translation>
    </message>
    <message>
        <source>This module is frozen into the interpreter</source>
        <translation>此模块已冻结在解释器中</translation>
    </message>
    <message>
        <source>%1 has no source file: it is a part of Python’s own start-up.</source>
        <translation>%1 没有源文件:它属于 Python 自身的启动过程。</translation>
    </message>
    <message>
        <source>No source for this call</source>
        <translation>此调用没有源代码</translation>
    </message>
    <message>
        <source>%1 was not made from a Python file.</source>
        <translation>%1 不是由 Python 文件生成的。</translation>
    </message>
    <message>
        <source>The code was given as text</source>
        <translation>代码以文本形式给出</translation>
    </message>
    <message>
        <source>It came from -c, exec or eval, and no copy of it is in the trace.</source>
        <translation>它来自 -c、exec 或 eval,跟踪中没有其副本。</translation>
    </message>
    <message>
        <source>The source was not kept</source>
        <translation>源代码未保留</translation>
    </message>
    <message>
        <source>%1 was missing, unreadable or too large when the run was recorded.</source>
        <translation>录制时 %1 缺失、不可读或过大。</translation>
    </message>
    <message>
        <source>Not in this file</source>
        <translation>不在此文件中</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callreel::SourceView</name>
    <message>
        <source>Source</source>
        <translation>源代码</translation>
    </message>
</context>
<context>
    <name>callreel::StartPage</name>
    <message>
        <source>Record a Python program</source>
        <translation>录制 Python 程序</translation>
    </message>
    <message>
        <source>See every call it makes, and how it really ended.</source>
        <translation>查看它的每个调用,以及它实际如何结束。</translation>
    </message>
    <message>
        <source>No script at hand? Record an example</source>
        <translation>手边没有脚本?录制一个示例</translation>
    </message>
    <message>
        <source>Runs with the Python found on this computer, in a second or two.</source>
        <translation>使用此计算机上找到的 Python 运行,只需一两秒。</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Traces: %1</source>
        <translation>跟踪:%1</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Record a script, an example, or what you drop here; open a trace. The list has every trace of the trace folder with how its run ended, and what is being recorded right now.</source>
        <translation>录制脚本、示例或拖放到此处的内容;打开跟踪。列表包含跟踪文件夹中的每个跟踪及其运行的结束方式,以及当前正在录制的内容。</translation>
    </message>
</context>
<context>
    <name>callreel::StatePane</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Close the tab</source>
        <translation>关闭标签页</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>callreel::StopQuestion</name>
    <message>
        <source>&amp;Stop and save</source>
        <translation>停止并保存(&amp;S)</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>%1 is still being recorded</source>
        <translation>%1 仍在录制</translation>
    </message>
    <message numerus="yes">
        <source>%n recordings are still running</source>
        <translation>
            <numerusform>仍有 %n 个录制正在进行</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop and save</source>
        <translation>停止并保存</translation>
    </message>
    <message>
        <source>The program has been asked to stop</source>
        <translation>已要求程序停止</translation>
    </message>
    <message>
        <source>Kill &amp;now</source>
        <translation>立即终止(&amp;N)</translation>
    </message>
    <message>
        <source>Kill now</source>
        <translation>立即终止</translation>
    </message>
    <message>
        <source>Killing the program, then sealing its trace. The window closes by itself.</source>
        <translation>正在终止程序,随后封存其跟踪。窗口会自动关闭。</translation>
    </message>
    <message>
        <source>The program was asked to stop. After three seconds it is killed; then the trace is sealed and the window closes by itself.</source>
        <translation>已要求程序停止。三秒后将终止程序,然后封存跟踪,窗口会自动关闭。</translation>
    </message>
    <message>
        <source>&amp;Keep recording in the background</source>
        <translation>在后台继续录制(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Stop ends the program and seals its trace; then the window closes. What is recorded so far is kept.

In the background the program goes on to its own end without the window; the trace is among the recent runs then.</source>
        <translation>“停止”会结束程序并封存其跟踪;然后窗口关闭。到目前为止已录制的内容会保留。

在后台,程序会在没有窗口的情况下继续运行到自行结束;之后跟踪会出现在最近的运行中。</translation>
    </message>
    <message>
        <source>Stop ends the program and seals its trace; then the tab closes. What is recorded so far is kept.

In the background the program goes on to its own end; the list of recent runs shows it meanwhile.</source>
        <translation>“停止”会结束程序并封存其跟踪;然后标签页关闭。到目前为止已录制的内容会保留。

在后台,程序会继续运行到自行结束;在此期间,它显示在最近的运行列表中。</translation>
    </message>
    <message>
        <source>Keep recording in the background</source>
        <translation>在后台继续录制</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Killing the program, then sealing its trace. The tab closes by itself.</source>
        <translation>正在终止程序,随后封存其跟踪。标签页会自动关闭。</translation>
    </message>
    <message>
        <source>The program was asked to stop. After three seconds it is killed; then the trace is sealed and the tab closes by itself.</source>
        <translation>已要求程序停止。三秒后将终止程序,然后封存跟踪,标签页会自动关闭。</translation>
    </message>
</context>
<context>
    <name>callreel::StopSteps</name>
    <message>
        <source>Stopping: asked to stop (SIGTERM)</source>
        <translation>正在停止:已要求停止 (SIGTERM)</translation>
    </message>
    <message>
        <source>Stopping: waiting for it to finish</source>
        <translation>正在停止:等待程序结束</translation>
    </message>
    <message>
        <source>Stopping: killing the process group</source>
        <translation>正在停止:正在终止进程组</translation>
    </message>
    <message>
        <source>Sealing the trace</source>
        <translation>正在封存跟踪</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>Asked to stop (SIGTERM)</source>
        <translation>已要求停止 (SIGTERM)</translation>
    </message>
    <message>
        <source>Waiting for it to finish</source>
        <translation>等待程序结束</translation>
    </message>
    <message>
        <source>Kill the process group</source>
        <translation>终止进程组</translation>
    </message>
    <message>
        <source>Seal and open the trace</source>
        <translation>封存并打开跟踪</translation>
    </message>
    <message>
        <source>%1 of %2 s</source>
        <translation>%1 / %2 秒</translation>
    </message>
    <message>
        <source>What is recorded is kept either way</source>
        <translation>无论如何,已录制的内容都会保留</translation>
    </message>
</context>
<context>
    <name>callreel::Switch</name>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
</context>
<context>
    <name>callreel::TargetField</name>
    <message>
        <source>Path of a script, a zipapp or a folder with __main__.py</source>
        <translation>脚本、zipapp 或含 __main__.py 的文件夹的路径</translation>
    </message>
    <message>
        <source>Name of a module, like json.tool</source>
        <translation>模块名称,例如 json.tool</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Kind of program</source>
        <translation>程序类型</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>import this</source>
        <translation>import this</translation>
    </message>
    <message>
        <source>Browse for a script</source>
        <translation>浏览脚本</translation>
    </message>
</context>
<context>
    <name>callreel::TelemetryModel</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Exit mode</source>
        <translation>退出模式</translation>
    </message>
    <message>
        <source>Stop mode</source>
        <translation>停止模式</translation>
    </message>
    <message>
        <source>Owned</source>
        <translation>自有</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>callreel::TelemetryPage</name>
    <message>
        <source>Telemetry</source>
        <translation>遥测</translation>
    </message>
    <message>
        <source>Filter by event, run or status</source>
        <translation>按事件、运行或状态筛选</translation>
    </message>
    <message>
        <source>Copy as JSON lines (Ctrl+C)</source>
        <translation>复制为 JSON 行 (Ctrl+C)</translation>
    </message>
    <message>
        <source>Copy as JSON lines</source>
        <translation>复制为 JSON 行</translation>
    </message>
    <message>
        <source>Clear the view</source>
        <translation>清空视图</translation>
    </message>
    <message>
        <source>Nothing has been told yet</source>
        <translation>尚无上报</translation>
    </message>
    <message>
        <source>Start a recording: the steps from its start to its end appear here as they happen.</source>
        <translation>开始一次录制：从开始到结束的各个步骤会实时显示在这里。</translation>
    </message>
    <message>
        <source>No event matches</source>
        <translation>没有匹配的事件</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) are hidden by the filter.</source>
        <translation>
            <numerusform>筛选隐藏了 %n 个事件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n 个事件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation>%2 个事件中的 %1 个</translation>
    </message>
    <message>
        <source>Only this run</source>
        <translation>仅此次运行</translation>
    </message>
    <message>
        <source>The steps of each lifecycle as they are told: which exit mode holds and why, the start, the shutdown with what was stopped and cleaned up, and the end; of this window, of what it records, of the recording service&apos;s runs and of scripts in other processes. Copy takes the selected lines, or all of them, as JSON.</source>
        <translation>每个生命周期上报的各个步骤：采用哪种退出模式及原因、启动、关闭时停止和清理了什么，以及结束；包括此窗口、它录制的内容、录制服务的运行以及其他进程中的脚本。“复制”会以 JSON 复制所选行或全部行。</translation>
    </message>
</context>
<context>
    <name>callreel::TraceBanners</name>
    <message>
        <source>Show the call that ended it</source>
        <translation>显示结束它的调用</translation>
    </message>
    <message>
        <source>Return the script’s status from now on</source>
        <translation>从现在起返回脚本的状态</translation>
    </message>
    <message>
        <source>The script was killed by %1 after %2.</source>
        <translation>脚本在 %2 后被 %1 终止。</translation>
    </message>
    <message numerus="yes">
        <source>Callreel sealed the log: no completed call is missing, and the %n call(s) still open are kept with their arguments.</source>
        <translation>
            <numerusform>Callreel 已封存日志:已完成的调用没有缺失,%n 个未结束的调用连同其参数一并保留。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n open call(s)</source>
        <translation>
            <numerusform>显示 %n 个未结束的调用</numerusform>
        </translation>
    </message>
    <message>
        <source>Callreel sealed the log: no completed call is missing.</source>
        <translation>Callreel 已封存日志:已完成的调用没有缺失。</translation>
    </message>
    <message>
        <source>The script ended with %1, status %2.</source>
        <translation>脚本因 %1 结束,状态 %2。</translation>
    </message>
    <message>
        <source>The script exited with status %1.</source>
        <translation>脚本以状态 %1 退出。</translation>
    </message>
    <message>
        <source>Recording was given up in mid-run.</source>
        <translation>运行中途放弃了录制。</translation>
    </message>
    <message>
        <source>The recorder failed.</source>
        <translation>录制器出错。</translation>
    </message>
    <message>
        <source>Recording was given up: %1</source>
        <translation>已放弃录制:%1</translation>
    </message>
    <message>
        <source>The recorder failed: %1</source>
        <translation>录制器出错:%1</translation>
    </message>
    <message>
        <source>The %1 calls before that are kept.</source>
        <translation>此前的 %1 个调用已保留。</translation>
    </message>
    <message>
        <source>Record again; if it fails again, the details say more.</source>
        <translation>重新录制;如果再次失败,详情中有更多信息。</translation>
    </message>
    <message>
        <source>Show what went wrong</source>
        <translation>显示出错原因</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>This trace does not balance.</source>
        <translation>此跟踪不平衡。</translation>
    </message>
    <message>
        <source>Thread “%1” has %2 returns for %3 calls</source>
        <translation>线程“%1”有 %2 个返回,对应 %3 个调用</translation>
    </message>
    <message>
        <source>Calls and returns differ, so depths cannot be trusted.</source>
        <translation>调用数与返回数不一致,因此深度不可信。</translation>
    </message>
    <message>
        <source>, so depths on it cannot be trusted.</source>
        <translation>,因此该线程上的深度不可信。</translation>
    </message>
    <message>
        <source>Show the balance</source>
        <translation>显示平衡情况</translation>
    </message>
    <message>
        <source>Part of this run is missing.</source>
        <translation>本次运行有部分内容缺失。</translation>
    </message>
    <message>
        <source>Show what is missing</source>
        <translation>显示缺失的内容</translation>
    </message>
    <message>
        <source>Nobody wrote down how the script ended.</source>
        <translation>没有记录脚本是如何结束的。</translation>
    </message>
    <message>
        <source>All %1 calls of the log were read.</source>
        <translation>已读取日志中的全部 %1 个调用。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The settings could not be saved.</source>
        <translation>无法保存设置。</translation>
    </message>
    <message>
        <source>%1 is not writable.</source>
        <translation>%1 不可写。</translation>
    </message>
    <message>
        <source>Set in the settings, but a variable stands in the way.</source>
        <translation>已写入设置,但有一个变量阻止其生效。</translation>
    </message>
    <message>
        <source>Set in the settings, but the environment still says no.</source>
        <translation>已写入设置,但环境仍为否。</translation>
    </message>
    <message>
        <source>%1=%2 overrules the settings; unset it and start the window again.</source>
        <translation>%1=%2 优先于设置;取消该变量并重新启动窗口。</translation>
    </message>
    <message>
        <source>From the next run on, callreel returns the script’s own status.</source>
        <translation>从下次运行起,callreel 返回脚本自身的状态。</translation>
    </message>
    <message>
        <source>%1=%2 in the environment already says so, and now the settings do too.</source>
        <translation>环境中的 %1=%2 已如此指定,现在设置也一致。</translation>
    </message>
    <message>
        <source>Set in the settings; a flag or a variable still overrides it.</source>
        <translation>已写入设置;但仍有命令行选项或变量优先于它。</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>打开设置</translation>
    </message>
    <message>
        <source>You stopped the script with %1 after %2.</source>
        <translation>你在 %2 后用 %1 停止了脚本。</translation>
    </message>
    <message>
        <source>%1 (signal %2)</source>
        <translation>%1(信号 %2)</translation>
    </message>
    <message>
        <source>The recording succeeded, and callreel returned %1 too, as it was told (%2).</source>
        <translation>录制成功,callreel 按要求也返回了 %1 (%2)。</translation>
    </message>
    <message>
        <source>The recording succeeded, so callreel returned 0; the trace keeps the %1.</source>
        <translation>录制成功,因此 callreel 返回了 0;跟踪保留了 %1。</translation>
    </message>
    <message>
        <source>a time that is not recorded</source>
        <translation>未录制的时间</translation>
    </message>
    <message>
        <source>This is what the imported trace says.</source>
        <translation>这是导入的跟踪所说的。</translation>
    </message>
</context>
<context>
    <name>callreel::TraceOutputPane</name>
    <message>
        <source>Find in the output</source>
        <translation>在输出中查找</translation>
    </message>
    <message>
        <source>Output of the program</source>
        <translation>程序的输出</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>下一部分</translation>
    </message>
    <message>
        <source>Only this call</source>
        <translation>仅此调用</translation>
    </message>
    <message>
        <source>Show only what the selected call and the calls below it wrote</source>
        <translation>仅显示所选调用及其下层调用写入的内容</translation>
    </message>
    <message>
        <source>Find in the output (Ctrl+F)</source>
        <translation>在输出中查找 (Ctrl+F)</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2 中的 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n write(s)</source>
        <translation>
            <numerusform>%n 次写入</numerusform>
        </translation>
    </message>
    <message>
        <source>First part</source>
        <translation>第一部分</translation>
    </message>
    <message>
        <source>Reading the output</source>
        <translation>正在读取输出</translation>
    </message>
    <message>
        <source>Output was not recorded</source>
        <translation>输出未录制</translation>
    </message>
    <message>
        <source>This run was recorded with --no-output.</source>
        <translation>本次运行使用 --no-output 录制。</translation>
    </message>
    <message>
        <source>This call wrote nothing</source>
        <translation>此调用没有写入任何内容</translation>
    </message>
    <message>
        <source>Neither did the calls below it.</source>
        <translation>其下层调用也没有。</translation>
    </message>
    <message>
        <source>Show all output</source>
        <translation>显示所有输出</translation>
    </message>
    <message>
        <source>This run wrote nothing</source>
        <translation>本次运行没有写入任何内容</translation>
    </message>
    <message>
        <source>Neither to standard output nor to standard error.</source>
        <translation>标准输出和标准错误都没有内容。</translation>
    </message>
    <message>
        <source>Nobody knows which call wrote this.</source>
        <translation>无法得知是哪个调用写入的。</translation>
    </message>
    <message>
        <source>Searching, %1 lines so far…</source>
        <translation>正在搜索,目前 %1 行…</translation>
    </message>
    <message>
        <source>Not found below</source>
        <translation>下方未找到</translation>
    </message>
    <message>
        <source>Not found above</source>
        <translation>上方未找到</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Show these &amp;lines</source>
        <translation>显示这些行(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Fold what was opened</source>
        <translation>重新折叠已展开的部分(&amp;F)</translation>
    </message>
</context>
<context>
    <name>callreel::TracePage</name>
    <message>
        <source>Opening the trace</source>
        <translation>正在打开跟踪</translation>
    </message>
</context>
<context>
    <name>callreel::TraceState</name>
    <message>
        <source>The bookmark and its note were removed; Ctrl+Z brings them back.</source>
        <translation>书签及其备注已移除；按 Ctrl+Z 可恢复。</translation>
    </message>
</context>
<context>
    <name>callreel::TraceView</name>
    <message>
        <source>Call</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>源代码</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <translation>Alt+Left</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Alt+Right</source>
        <translation>Alt+Right</translation>
    </message>
    <message>
        <source>call %1 of %2</source>
        <translation>第 %1 个调用,共 %2 个</translation>
    </message>
    <message>
        <source>Call tree</source>
        <translation>调用树</translation>
    </message>
    <message>
        <source>The selected call: how it was entered and left, its times, its arguments and its result as trees. What the recorder cut, left out or redacted wears a dashed tag that says so.</source>
        <translation>所选的调用:如何进入和离开、其时间,以及以树显示的参数和结果。被录制器截断、省略或隐去的内容带有说明原因的虚线标签。</translation>
    </message>
    <message>
        <source>Four questions about the whole run: how the script ended, whether the recorder worked, what is missing, and whether calls and returns balance. Below: command, interpreter, times and the environment as they were.</source>
        <translation>关于整个运行的四个问题:脚本是如何结束的、录制器是否正常工作、缺少什么,以及调用和返回是否平衡。下方:命令、解释器、时间以及当时的环境。</translation>
    </message>
    <message>
        <source>The source of the selected call as it was when the run was recorded, kept in the trace. The call&apos;s line is marked.</source>
        <translation>所选调用在录制运行时的源代码,保存在跟踪中。调用所在的行有标记。</translation>
    </message>
    <message>
        <source>What the script wrote, in order, with the time and the call that wrote it. A click on a line selects that call in the tree.</source>
        <translation>脚本写入的内容,按顺序排列,并带有时间和写入它的调用。单击一行会在树中选择该调用。</translation>
    </message>
    <message>
        <source>Every call of the run in order, below the call that made it: arguments, result or exception, how it was entered and left, when it started and how long it took; the bar is its share of its caller. Ordinary calls and returns have no sign. A generator or coroutine has one row for each time it ran; select one and a band ties them together. Library calls are folded, and one counted row stands for them: a click or Return shows them, F shows them everywhere.</source>
        <translation>运行的每个调用按顺序列在发出它的调用之下:参数、结果或异常、如何进入和离开、何时开始以及耗时;横条表示它在其调用者中所占的份额。普通的调用和返回没有标记。生成器或协程每运行一次就有一行;选择其中一行,会有一条色带将它们连在一起。库调用会折叠，由一个计数行代表：单击或回车显示它们，F 在各处显示它们。</translation>
    </message>
    <message>
        <source>Fold library calls</source>
        <translation>折叠库调用</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>The calls that you marked, with your notes, in the order of the call tree. They are kept for this run in a file of yours, beside the list of runs; the trace itself is never changed.</source>
        <translation>您标记的调用及备注，按调用树的顺序排列。它们按运行保存在您的一个单独文件中，与运行列表放在一起；跟踪文件本身从不更改。</translation>
    </message>
    <message>
        <source>Bookmark this call</source>
        <translation>为此调用添加书签</translation>
    </message>
</context>
<context>
    <name>callreel::ValueModel</name>
    <message>
        <source>%1 more were not recorded</source>
        <translation>另有 %1 个未录制</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Deeper than the recorder looks: only the type is in the trace.</source>
        <translation>超出录制器的查看深度:跟踪中只有类型。</translation>
    </message>
    <message>
        <source>Cut by the recorder: %1 in all, the trace keeps the beginning.</source>
        <translation>被录制器截断:共 %1,跟踪保留了开头部分。</translation>
    </message>
    <message>
        <source>Cut by the recorder: the trace keeps the beginning.</source>
        <translation>被录制器截断:跟踪保留了开头部分。</translation>
    </message>
    <message>
        <source>The value holds itself here.</source>
        <translation>该值在此处包含自身。</translation>
    </message>
    <message>
        <source>Redacted: its name looks like a secret’s. The trace does not have it.</source>
        <translation>已隐去:其名称看起来像机密信息。跟踪中没有该值。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
</context>
<context>
    <name>callreel::ValueView</name>
    <message>
        <source>Arguments and result</source>
        <translation>参数和结果</translation>
    </message>
    <message>
        <source>&amp;Copy the value</source>
        <translation>复制值(&amp;C)</translation>
    </message>
    <message>
        <source>E&amp;xpand everything in it</source>
        <translation>展开其中所有内容(&amp;X)</translation>
    </message>
    <message>
        <source>Co&amp;llapse</source>
        <translation>折叠(&amp;L)</translation>
    </message>
</context>
</TS>
