@echo off
rem Starts Upline. Builds it first if it has not been built since its sources changed.
rem   UPLINE_JAVA_OPTS  options for Java, such as -Xmx8g
rem   UPLINE_NO_BUILD   set to anything: never build, run what is there
rem This file is plain ASCII on purpose: consoles read it in their own code page.
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
if "%ROOT:~-1%"=="\" set "ROOT=%ROOT:~0,-1%"
set "TARGET=%ROOT%\target"
set "JAR=%TARGET%\upline.jar"
set "STAMP=%TARGET%\upline.built"
set "LOCK=%TARGET%\upline.lock"
set "ARCHIVE=%TARGET%\upline.jsa"

rem --- Java 17 or later: from JAVA_HOME, else from the search path
set "JAVA="
set "FOUND="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" call :check_java "%JAVA_HOME%\bin\java.exe"
if not defined JAVA for /f "delims=" %%J in ('where java 2^>nul') do if not defined JAVA call :check_java "%%J"
if defined JAVA goto java_found
if defined FOUND (
    call :say "Upline needs Java 17 or later; found is Java %FOUND%. Install a newer one, or set JAVA_HOME to it."
) else (
    call :say "Upline needs Java 17 or later, and no Java was found. Install it, or set JAVA_HOME to it."
)
call :say_escaped "Upline \u9700\u8981 Java 17 \u6216\u66f4\u9ad8\u7248\u672c\u3002\u8bf7\u5148\u5b89\u88c5\uff0c\u6216\u8bbe\u7f6e JAVA_HOME\u3002"
exit /b 1
:java_found

rem --- Build, once, if the sources are newer
call :is_built
if not errorlevel 1 goto built
if not exist "%TARGET%" md "%TARGET%"
set /a WAITED=0
:lock
md "%LOCK%" 2>nul && goto locked
if %WAITED%==0 (
    call :say "Upline is being built by another start; waiting..."
    call :say_escaped "\u53e6\u4e00\u8fdb\u7a0b\u6b63\u5728\u6784\u5efa Upline\uff0c\u8bf7\u7a0d\u5019\u2026\u2026"
)
set /a WAITED+=1
rem A lock this old has no owner any more.
if %WAITED% geq 900 rd "%LOCK%" 2>nul
ping -n 2 127.0.0.1 >nul
goto lock
:locked
call :is_built
if not errorlevel 1 goto unlock
where mvn >nul 2>nul
if errorlevel 1 (
    rd "%LOCK%"
    call :say "Upline must be built first, and Maven (mvn) was not found. Install Maven 3.8 or later and start again."
    call :say_escaped "Upline \u987b\u5148\u6784\u5efa\uff0c\u4f46\u672a\u627e\u5230 Maven\u3002\u8bf7\u5b89\u88c5 Maven 3.8 \u6216\u66f4\u9ad8\u7248\u672c\u540e\u91cd\u8bd5\u3002"
    exit /b 1
)
call :say "Building Upline; this takes a minute or two..."
call :say_escaped "\u6b63\u5728\u6784\u5efa Upline\uff0c\u7ea6\u9700\u4e00\u4e24\u5206\u949f\u2026\u2026"
type nul >"%STAMP%.new"
setlocal
for %%H in ("%JAVA%\..\..") do if exist "%%~fH\bin\javac.exe" set "JAVA_HOME=%%~fH"
pushd "%ROOT%"
call mvn -q -B -DskipTests package 1>&2 <nul
set "BUILD=%ERRORLEVEL%"
popd
endlocal & set "BUILD=%BUILD%"
if not "%BUILD%"=="0" (
    del "%STAMP%.new" 2>nul
    rd "%LOCK%"
    call :say "The build failed; the reason stands above."
    call :say_escaped "\u6784\u5efa\u5931\u8d25\uff0c\u539f\u56e0\u89c1\u4e0a\u3002"
    exit /b 1
)
move /y "%STAMP%.new" "%STAMP%" >nul
del "%ARCHIVE%" 2>nul
:unlock
rd "%LOCK%" 2>nul
:built

rem --- Flags; Java's own warnings go to standard error, for standard output belongs to results
set "COLLECTOR=-XX:+UseParallelGC"
if defined UPLINE_JAVA_OPTS (echo "%UPLINE_JAVA_OPTS%" | findstr /r /c:"-XX:+Use.*GC" >nul) && set "COLLECTOR="
set "ALLOW="
if %FEATURE% geq 22 set "ALLOW=--enable-native-access=ALL-UNNAMED"
if %FEATURE% geq 23 set "ALLOW=%ALLOW% --sun-misc-unsafe-memory-access=allow"
set "FLAGS=-Xshare:auto -Xlog:disable -Xlog:all=error:stderr %COLLECTOR% -XX:MaxRAMPercentage=50"
rem The console keeps its own encoding, such as GBK: Java must be able to tell it.
set "FLAGS=%FLAGS% -Dfile.encoding=UTF-8"
set "FLAGS=%FLAGS% --add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/sun.nio.ch=ALL-UNNAMED %ALLOW%"

rem --- Class data archive: made once after each build by a run of the whole job, halves the time of a start
set "SHARED="
if exist "%ARCHIVE%" goto have_archive
md "%ARCHIVE%.lock" 2>nul || goto run
call :say "Preparing quick starts, once; this takes half a minute..."
rem Without a command the lines are read from standard input, by all that a session needs, too.
echo demo>"%ARCHIVE%.lines"
echo tree member H0000004>>"%ARCHIVE%.lines"
echo account 01008800000000001>>"%ARCHIVE%.lines"
"%JAVA%" %FLAGS% "-XX:ArchiveClassesAtExit=%ARCHIVE%.new" -Dupline.terminals= -cp "%JAR%" org.upline.Upline --home "%ARCHIVE%.home" <"%ARCHIVE%.lines" >nul 2>nul
del "%ARCHIVE%.lines" 2>nul
rd /s /q "%ARCHIVE%.home" 2>nul
if exist "%ARCHIVE%.new" move /y "%ARCHIVE%.new" "%ARCHIVE%" >nul
rd "%ARCHIVE%.lock" 2>nul
:have_archive
if exist "%ARCHIVE%" set "SHARED=-XX:SharedArchiveFile=%ARCHIVE%"
:run
rem Not in a block: a parenthesis among the arguments would end it.
if not defined SHARED goto run_plain
"%JAVA%" %FLAGS% "%SHARED%" %UPLINE_JAVA_OPTS% -cp "%JAR%" org.upline.Upline %*
exit /b %ERRORLEVEL%
:run_plain
"%JAVA%" %FLAGS% %UPLINE_JAVA_OPTS% -cp "%JAR%" org.upline.Upline %*
exit /b %ERRORLEVEL%

rem --- Sets JAVA and FEATURE if the java command is new enough, FOUND in any case
:check_java
set "VERSION="
if exist "%~dp1..\release" for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~dp1..\release"') do set "VERSION=%%~V"
rem "call", for cmd takes the first and the last quote away from a command that begins with one.
if not defined VERSION for /f "tokens=3" %%V in ('call "%~1" -version 2^>^&1 ^| findstr /c:" version "') do set "VERSION=%%~V"
if not defined VERSION exit /b 0
set "FOUND=%VERSION%"
set "FEATURE="
for /f "tokens=1,2 delims=.-+_" %%A in ("%VERSION%") do (
    set "FEATURE=%%A"
    if "%%A"=="1" set "FEATURE=%%B"
)
if %FEATURE% geq 17 set "JAVA=%~1"
exit /b 0

rem --- Whether the jar is as new as what it is made of
:is_built
if not exist "%JAR%" exit /b 1
if defined UPLINE_NO_BUILD exit /b 0
if not exist "%ROOT%\pom.xml" exit /b 0
if not exist "%ROOT%\src\main" exit /b 0
powershell -NoProfile -Command "$t = (Get-Item -LiteralPath $env:JAR).LastWriteTimeUtc; if (Test-Path -LiteralPath $env:STAMP) { $s = (Get-Item -LiteralPath $env:STAMP).LastWriteTimeUtc; if ($s -gt $t) { $t = $s } }; $new = 'pom.xml', 'src\main', 'cypher' | ForEach-Object { Join-Path $env:ROOT $_ } | Where-Object { Test-Path -LiteralPath $_ } | ForEach-Object { Get-ChildItem -LiteralPath $_ -Recurse -File } | Where-Object { $_.LastWriteTimeUtc -gt $t } | Select-Object -First 1; if ($new) { exit 1 } else { exit 0 }"
exit /b %ERRORLEVEL%

:say
echo %~1 1>&2
exit /b 0

:say_escaped
powershell -NoProfile -Command "[Console]::Error.WriteLine([regex]::Unescape('%~1'))"
exit /b 0
